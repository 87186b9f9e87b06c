namespace Domo.Manifest.Tool.Files;

/// <summary>A folder that a search could not read.</summary>
/// <param name="FullPath">The full path.</param>
/// <param name="Reason">The reason, as the rest of a sentence.</param>
internal sealed record UnreadableFolder(string FullPath, string Reason);
