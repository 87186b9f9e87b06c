namespace Domo.Manifest.Generator.Documents;

/// <summary>When a property is written.</summary>
internal enum DocumentWriting
{
    /// <summary>Unless it is null.</summary>
    UnlessNull,

    /// <summary>Always, null as null: <c>[JsonIgnore(Condition = Never)]</c>.</summary>
    Always,

    /// <summary>Unless it is the default of its type: <c>[JsonIgnore(Condition = WhenWritingDefault)]</c>.</summary>
    UnlessDefault,

    /// <summary>Never: <c>[JsonIgnore(Condition = WhenWriting)]</c>.</summary>
    Never,
}
