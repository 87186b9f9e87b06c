using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A file to check.</summary>
/// <param name="FullPath">The full path.</param>
/// <param name="Content">The content, if it was not read from that path: standard input.</param>
internal sealed record InputFile(string FullPath, SourceFile? Content = null);
