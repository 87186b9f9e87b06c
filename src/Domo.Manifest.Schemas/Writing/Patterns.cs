using Domo.Manifest.Rules;
using Domo.Manifest.Rules.App;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>
/// What the rules decide in code, as regular expressions that JavaScript and .NET read alike: no flags, no \d, which is more than
/// ten digits in .NET.
/// </summary>
internal static class Patterns
{
    private const string Number = "(?:0|[1-9][0-9]{0,15})";
    private const string Prerelease = "(?:0|[1-9][0-9]{0,15}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private const string Build = "[0-9A-Za-z-]+";
    private const string AnyUuid = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    private static readonly string NotMadeUp =
        "(?!" + string.Join('|', Uuids.CountedPrefixes.Select(AnyCase)) + @"|(.)(?:\1|-){34}\1$|[0-]{35}.$)";

    /// <summary>What <see cref="Uuids.IsUuid"/> takes and <see cref="Uuids.IsMadeUp"/> does not.</summary>
    public static string Uuid { get; } = "^" + NotMadeUp + AnyUuid + "$";

    /// <summary>The same in lower case.</summary>
    public static string LowerUuid { get; } = "^" + NotMadeUp + "(?![^A-F]*[A-F])" + AnyUuid + "$";

    /// <summary>What <see cref="SemanticVersion.IsValid"/> takes.</summary>
    public static string Version { get; } =
        $@"^\s*v?{Number}\.{Number}\.{Number}(?:-{Prerelease}(?:\.{Prerelease})*)?(?:\+{Build}(?:\.{Build})*)?\s*$";

    /// <summary>What <see cref="Aliases.IsJavaScriptName"/> takes, and is not empty.</summary>
    public static string JavaScriptName { get; } = "^[A-Za-z0-9$_]+$";

    /// <summary>The same with dashes, of which the rules about workflows and functions only inform.</summary>
    public static string CallAlias { get; } = "^[A-Za-z0-9$_-]+$";

    /// <summary>A name of a collection: it needs no escaping in an address, and is no UUID.</summary>
    public static string CollectionName { get; } = "^(?![.]{1,2}$|" + AnyUuid + "$)[A-Za-z0-9_.~$-]+$";

    /// <summary>Something, without spaces around it: the app's name.</summary>
    public static string WithoutSpacesAround { get; } = @"^[^ ](?:[\s\S]*[^ ])?$";

    /// <summary>Something without white space around it, and no path: no dot with something on either side.</summary>
    public static string ColumnName { get; } = @"^(?![^.]+\.[\s\S])\S(?:[\s\S]*\S)?$";

    /// <summary>A name of a channel that is none of Domo's own.</summary>
    public static string ChannelName { get; } = "^(?!" + AnyCase(ChannelRules.ReservedPrefix) + ")";

    /// <summary>Something to read.</summary>
    public static string NotBlank { get; } = @"\S";

    /// <summary>A text with a wildcard in it.</summary>
    public static string Wildcard { get; } = "%";

    /// <summary>
    /// What <see cref="CSharpNames.IsName"/> takes. Beyond ASCII it is any character, since classes of Unicode need a flag in JavaScript.
    /// </summary>
    public static string CSharpName { get; } =
        "^(?!(?:" + string.Join('|', CSharpNames.Keywords) + @")$)[A-Za-z_\u0080-\uFFFF][A-Za-z0-9_\u0080-\uFFFF]*$";

    /// <summary>One of some names in any letter case.</summary>
    /// <param name="names">The names.</param>
    /// <param name="orList">Whether the brackets of a list may stand behind it.</param>
    public static string AnyCaseOf(IEnumerable<string> names, bool orList = false) =>
        "^(?:" + string.Join('|', names.Select(AnyCase)) + ")" + (orList ? @"(?:\[\])?" : "") + "$";

    private static string AnyCase(string text) => string.Concat(text.Select(c => char.IsAsciiLetter(c)
        ? $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]"
        : $"{c}"));
}
