namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>The condition for writing a property.</summary>
internal enum DocumentWriting
{
    /// <summary>Unless it is null.</summary>
    UnlessNull,

    /// <summary>Always, including null: <c>[JsonIgnore(Condition = Never)]</c>.</summary>
    Always,

    /// <summary>Unless it is the default of its type: <c>[JsonIgnore(Condition = WhenWritingDefault)]</c>.</summary>
    UnlessDefault,

    /// <summary>Never: <c>[JsonIgnore(Condition = WhenWriting)]</c>.</summary>
    Never,
}
