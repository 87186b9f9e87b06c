namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>A constructor parameter of a document class.</summary>
/// <param name="Member">The name of the property that it sets, or null if that property is not read.</param>
/// <param name="Default">The default value as a C# expression, or null.</param>
internal sealed record DocumentParameter(string? Member, string? Default);
