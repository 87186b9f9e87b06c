using Domo.Manifest.Model;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>A manifest as read: what it declares, and what is wrong with its text and with the files beside it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Model">What it declares.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ParsedManifest(string Path, ManifestModel Model, EquatableArray<Diagnostic> Problems);
