using Domo.Manifest.Rules;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>A kind of entry that a manifest declares by name, with its wording in messages.</summary>
internal sealed class DeclaredKind
{
    public static readonly DeclaredKind Dataset = new("dataset", "with the alias");
    public static readonly DeclaredKind Collection = new("collection", "named");
    public static readonly DeclaredKind Function = new("function", "with the alias");
    public static readonly DeclaredKind Workflow = new("workflow", "with the alias");
    public static readonly DeclaredKind Account = new("account", "with the alias");

    private readonly string _noun;
    private readonly string _called;

    private DeclaredKind(string noun, string called)
    {
        _noun = noun;
        _called = called;
    }

    /// <summary>Finds the entry that a request names.</summary>
    /// <exception cref="ApiException">The manifest does not declare it (404).</exception>
    public T Find<T>(IReadOnlyCollection<T> declared, Func<T, string> nameOf, string name)
        where T : class
    {
        // The server does not decode an escaped slash, so that it does not separate segments.
        string decoded = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return declared.FirstOrDefault(item => string.Equals(nameOf(item), name, StringComparison.Ordinal))
            ?? declared.FirstOrDefault(item => string.Equals(nameOf(item), decoded, StringComparison.Ordinal))
            ?? throw ApiException.NotFound(DescribeUnknown(decoded, [.. declared.Select(nameOf)]));
    }

    /// <summary>Describes an unknown name: the declared names, and the one that was probably meant.</summary>
    public string DescribeUnknown(string name, IReadOnlyCollection<string> declared)
    {
        string problem = $"The manifest declares no {_noun} {_called} '{name}'";
        if (declared.Count == 0)
        {
            return $"{problem}; it declares no {_noun}s.";
        }

        string list = string.Join(", ", declared.Order(StringComparer.Ordinal).Select(item => $"'{item}'"));
        return $"{problem}{Suggestion.For(name, declared)} Declared {_noun}s: {list}.";
    }
}
