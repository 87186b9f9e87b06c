namespace Domo.Manifest.Analyzers.Sql;

/// <summary>What a token of SQL is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes or backticks.</summary>
    QuotedName,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Anything else: one character of punctuation.</summary>
    Sign,

    /// <summary>Something that is known at run time only.</summary>
    Hole,
}
