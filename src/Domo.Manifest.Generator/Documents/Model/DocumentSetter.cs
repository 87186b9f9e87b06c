namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>How a property is set.</summary>
/// <param name="Kind">Where the property is set.</param>
/// <param name="Owner">The declaring class, <c>global::</c>-qualified.</param>
/// <param name="Type">The declared type of the property, <c>global::</c>-qualified.</param>
/// <param name="Method">The setter's metadata name.</param>
internal sealed record DocumentSetter(DocumentSetterKind Kind, string Owner, string Type, string Method);
