namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>The <c>[JsonExtensionData]</c> property, which holds JSON properties that the class does not declare.</summary>
/// <param name="Name">The property's name, escaped for C#.</param>
/// <param name="IsDictionary">Whether the type is a dictionary of <c>JsonElement</c> rather than a <c>JsonObject</c>.</param>
/// <param name="Setter">How the property is set.</param>
internal sealed record DocumentExtension(string Name, bool IsDictionary, DocumentSetter Setter);
