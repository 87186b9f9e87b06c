using Domo.Manifest.Model;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>
/// A manifest as read: what it declares, and what is wrong with its text and with the files beside it. A class on purpose: each
/// read is a new one, and the steps behind it compare the parts they need.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="model">What it declares.</param>
/// <param name="problems">What is wrong.</param>
internal sealed class ParsedManifest(string path, ManifestModel model, EquatableArray<Diagnostic> problems)
{
    public string Path => path;

    public ManifestModel Model => model;

    public EquatableArray<Diagnostic> Problems => problems;
}
