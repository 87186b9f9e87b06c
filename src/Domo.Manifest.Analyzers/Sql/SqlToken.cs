namespace Domo.Manifest.Analyzers.Sql;

/// <summary>A token of SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What it says; of a quoted name that without its quotes.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The character behind it.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Value, int Start, int End)
{
    /// <summary>Whether it is a keyword, in any letter case.</summary>
    public bool Is(string keyword) => Kind == SqlTokenKind.Word && string.Equals(Value, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a character of punctuation.</summary>
    public bool Is(char sign) => Kind == SqlTokenKind.Sign && Value[0] == sign;
}
