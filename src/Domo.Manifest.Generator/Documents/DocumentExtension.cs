namespace Domo.Manifest.Generator.Documents;

/// <summary>The property that keeps what a class does not declare: <c>[JsonExtensionData]</c>.</summary>
/// <param name="Name">The property, as C# spells it in code.</param>
/// <param name="IsDictionary">Whether it is a dictionary of <c>JsonElement</c>, and no <c>JsonObject</c>.</param>
/// <param name="Setter">How it is set.</param>
internal sealed record DocumentExtension(string Name, bool IsDictionary, DocumentSetter Setter);
