using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Input;

/// <summary>
/// A parsed manifest with the problems of the manifest and its neighboring files. Not a record: later steps compare only the parts they
/// need.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="model">The declared model.</param>
/// <param name="problems">The problems.</param>
internal sealed class ParsedManifest(string path, ManifestModel model, EquatableArray<Diagnostic> problems)
{
    public string Path => path;

    public ManifestModel Model => model;

    public EquatableArray<Diagnostic> Problems => problems;
}
