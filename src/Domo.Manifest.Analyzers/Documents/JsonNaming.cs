namespace Domo.Manifest.Analyzers.Documents;

/// <summary>How properties without a name of their own are called in JSON.</summary>
internal enum JsonNaming
{
    /// <summary>Nobody knows before it runs.</summary>
    Unknown,

    /// <summary>As in C#.</summary>
    AsDeclared,

    /// <summary>As in C#, with a small letter in front.</summary>
    CamelCase,

    /// <summary>As the column whose token is called like the property; the way of emitted code.</summary>
    Columns,
}
