namespace Domo.Manifest.Generator.Documents;

/// <summary>How a property is set.</summary>
/// <param name="Kind">The place.</param>
/// <param name="Owner">The class that declares it, <c>global::</c>-qualified.</param>
/// <param name="Type">The property's type as declared, <c>global::</c>-qualified.</param>
/// <param name="Method">The name of its setter in metadata.</param>
internal sealed record DocumentSetter(DocumentSetterKind Kind, string Owner, string Type, string Method);
