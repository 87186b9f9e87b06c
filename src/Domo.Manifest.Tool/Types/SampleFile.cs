namespace Domo.Manifest.Tool.Types;

/// <summary>A sample file for a dataset or collection.</summary>
/// <param name="Owner">The dataset's alias or the collection's name.</param>
/// <param name="Path">The file, as typed.</param>
/// <param name="IsJson">Whether it contains JSON, rather than separated values.</param>
/// <param name="IsCollection">Whether it contains documents of a collection.</param>
internal sealed record SampleFile(string Owner, string Path, bool IsJson, bool IsCollection);
