namespace Domo.Manifest.Analyzers.Sql;

/// <summary>A SQL token.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The text; for a quoted name, without the quotes.</param>
/// <param name="Start">The start position.</param>
/// <param name="End">The exclusive end position.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Value, int Start, int End)
{
    /// <summary>Returns whether the token is a keyword, ignoring case.</summary>
    public bool Is(string keyword) => Kind == SqlTokenKind.Word && string.Equals(Value, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether the token is a punctuation character.</summary>
    public bool Is(char sign) => Kind == SqlTokenKind.Sign && Value[0] == sign;
}
