using Domo.Manifest.Model;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>A types file as read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Model">What it says.</param>
/// <param name="Problems">What is wrong with its text.</param>
internal sealed record ParsedTypes(string Path, TypesModel Model, EquatableArray<Diagnostic> Problems);
