using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A file to check.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Content">What is in it, where that is not to be read from there: standard input.</param>
internal sealed record InputFile(string FullPath, SourceFile? Content = null);
