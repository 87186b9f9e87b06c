namespace Domo.Manifest.Tool.Files;

/// <summary>A folder that a search could not look into.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Reason">Why not, as the rest of a sentence.</param>
internal sealed record UnreadableFolder(string FullPath, string Reason);
