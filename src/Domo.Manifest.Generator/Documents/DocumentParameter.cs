namespace Domo.Manifest.Generator.Documents;

/// <summary>A parameter of a class's constructor.</summary>
/// <param name="Member">The name of the property that it sets; null when that one is not read.</param>
/// <param name="Default">The expression of its default value; null when it has none.</param>
internal sealed record DocumentParameter(string? Member, string? Default);
