using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.General;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>
/// The conditions of rules as regular expressions that mean the same in JavaScript and .NET: without flags, and without \d, which matches
/// more than ten digits in .NET.
/// </summary>
internal static class Patterns
{
    private const string Number = "(?:0|[1-9][0-9]{0,15})";
    private const string Prerelease = "(?:0|[1-9][0-9]{0,15}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private const string Build = "[0-9A-Za-z-]+";
    private const string AnyUuid = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    private static readonly string NotMadeUp =
        "(?!" + string.Join('|', Uuids.CountedPrefixes.Select(AnyCase)) + @"|(.)(?:\1|-){34}\1$|[0-]{35}.$)";

    /// <summary>Gets the pattern of strings that <see cref="Uuids.IsUuid"/> accepts and <see cref="Uuids.IsMadeUp"/> does not.</summary>
    public static string Uuid { get; } = "^" + NotMadeUp + AnyUuid + "$";

    /// <summary>Gets the same pattern for lowercase.</summary>
    public static string LowerUuid { get; } = "^" + NotMadeUp + "(?![^A-F]*[A-F])" + AnyUuid + "$";

    /// <summary>Gets the pattern of strings that <see cref="SemanticVersion.IsValid"/> accepts.</summary>
    public static string Version { get; } =
        $@"^\s*v?{Number}\.{Number}\.{Number}(?:-{Prerelease}(?:\.{Prerelease})*)?(?:\+{Build}(?:\.{Build})*)?\s*$";

    /// <summary>Gets the pattern of nonempty strings that <see cref="Aliases.IsJavaScriptName"/> accepts.</summary>
    public static string JavaScriptName { get; } = "^[A-Za-z0-9$_]+$";

    /// <summary>Gets the same pattern with dashes, which the rules about workflows and functions only report as info.</summary>
    public static string CallAlias { get; } = "^[A-Za-z0-9$_-]+$";

    /// <summary>Gets the pattern of collection names, which need no escaping in a URL and are not UUIDs.</summary>
    public static string CollectionName { get; } = "^(?![.]{1,2}$|" + AnyUuid + "$)[A-Za-z0-9_.~$-]+$";

    /// <summary>Gets the pattern of nonempty strings without leading and trailing spaces, for the app's name.</summary>
    public static string WithoutSpacesAround { get; } = @"^[^ ](?:[\s\S]*[^ ])?$";

    /// <summary>
    /// Gets the pattern of nonempty strings without surrounding white space that are not paths: no dot has characters on both sides.
    /// </summary>
    public static string ColumnName { get; } = @"^(?![^.]+\.[\s\S])\S(?:[\s\S]*\S)?$";

    /// <summary>Gets the pattern of channel names that are not reserved for Domo.</summary>
    public static string ChannelName { get; } = "^(?!" + AnyCase(ChannelRules.ReservedPrefix) + ")";

    /// <summary>Gets the pattern of strings that are not blank.</summary>
    public static string NotBlank { get; } = @"\S";

    /// <summary>Gets the pattern of strings that contain a wildcard.</summary>
    public static string Wildcard { get; } = "%";

    /// <summary>
    /// Gets the pattern of strings that <see cref="CSharpNames.IsName"/> accepts. It allows all non-ASCII characters, because Unicode
    /// classes need a flag in JavaScript.
    /// </summary>
    public static string CSharpName { get; } =
        "^(?!(?:" + string.Join('|', CSharpNames.Keywords) + @")$)[A-Za-z_\u0080-\uFFFF][A-Za-z0-9_\u0080-\uFFFF]*$";

    /// <summary>Returns the pattern of several names in any case.</summary>
    /// <param name="names">The names.</param>
    /// <param name="orList">Whether the brackets of a list may follow.</param>
    public static string AnyCaseOf(IEnumerable<string> names, bool orList = false) =>
        "^(?:" + string.Join('|', names.Select(AnyCase)) + ")" + (orList ? @"(?:\[\])?" : "") + "$";

    private static string AnyCase(string text) => string.Concat(text.Select(c => char.IsAsciiLetter(c)
        ? $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]"
        : $"{c}"));
}
