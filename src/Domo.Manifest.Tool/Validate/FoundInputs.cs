using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>The inputs that a command line of <c>validate</c> names.</summary>
/// <param name="Files">The files to check.</param>
/// <param name="Failures">The folders and globs without a file, and standard input if it cannot be read.</param>
/// <param name="UnreadableFolders">The folders that could not be searched.</param>
internal sealed record FoundInputs(
    IReadOnlyList<InputFile> Files, IReadOnlyList<FileReport> Failures, IReadOnlyCollection<UnreadableFolder> UnreadableFolders);
