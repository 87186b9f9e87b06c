namespace Domo.Manifest.Analyzers.Sql;

/// <summary>The kind of a SQL token.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword or an unquoted name.</summary>
    Word,

    /// <summary>A name in double quotes or backticks.</summary>
    QuotedName,

    /// <summary>A string in single quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A single punctuation character.</summary>
    Sign,

    /// <summary>A part that is known only at run time.</summary>
    Hole,
}
