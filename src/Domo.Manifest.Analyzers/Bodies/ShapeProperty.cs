namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>A documented property of an object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Shape">The shape of the value.</param>
/// <param name="IsRequired">Whether the property is required.</param>
internal sealed record ShapeProperty(string Name, BodyShape Shape, bool IsRequired);
