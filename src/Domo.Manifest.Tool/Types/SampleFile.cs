namespace Domo.Manifest.Tool.Types;

/// <summary>A file with data of a dataset or collection.</summary>
/// <param name="Owner">The dataset's alias or the collection's name.</param>
/// <param name="Path">The file, as typed.</param>
/// <param name="IsJson">Whether it holds JSON and not separated values.</param>
/// <param name="IsCollection">Whether the data are documents of a collection.</param>
internal sealed record SampleFile(string Owner, string Path, bool IsJson, bool IsCollection);
