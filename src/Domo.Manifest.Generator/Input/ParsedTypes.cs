using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Generator.Input;

/// <summary>A parsed types file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Model">The parsed content.</param>
internal sealed record ParsedTypes(string Path, TypesModel Model);
