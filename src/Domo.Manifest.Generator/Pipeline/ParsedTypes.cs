using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>A types file as read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Model">What it says.</param>
internal sealed record ParsedTypes(string Path, TypesModel Model);
