namespace Domo.Manifest.Analyzers.Documents;

/// <summary>How properties without an explicit name are named in JSON.</summary>
internal enum JsonNaming
{
    /// <summary>Unknown at compile time.</summary>
    Unknown,

    /// <summary>The C# name.</summary>
    AsDeclared,

    /// <summary>The C# name in camelCase.</summary>
    CamelCase,

    /// <summary>The name of the column whose field has the property's name, as in emitted code.</summary>
    Columns,
}
