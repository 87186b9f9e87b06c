namespace Domo.Manifest.Analyzers.Sql;

/// <summary>What is known inside of one pair of brackets.</summary>
internal sealed class SqlLevel
{
    /// <summary>Whether a SELECT stands there, so that a FROM is its own and none of a function.</summary>
    public bool IsSelect { get; set; }

    /// <summary>Whether the list of tables has begun and not ended.</summary>
    public bool IsFrom { get; set; }
}
