namespace Domo.Manifest.Analyzers.Sql;

/// <summary>The state inside one pair of parentheses.</summary>
internal sealed class SqlLevel
{
    /// <summary>Gets or sets whether this level has a SELECT, so that FROM is its clause rather than a function's keyword.</summary>
    public bool IsSelect { get; set; }

    /// <summary>Gets or sets whether the current position is in the FROM clause.</summary>
    public bool IsFrom { get; set; }
}
