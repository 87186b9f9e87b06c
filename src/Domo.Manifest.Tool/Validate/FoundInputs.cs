using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>What a command line of <c>validate</c> means.</summary>
/// <param name="Files">The files to check.</param>
/// <param name="Failures">The folders and globs without a file, and standard input when it cannot be read.</param>
/// <param name="UnreadableFolders">The folders that could not be searched.</param>
internal sealed record FoundInputs(
    IReadOnlyList<InputFile> Files, IReadOnlyList<CheckedFile> Failures, IReadOnlyCollection<UnreadableFolder> UnreadableFolders);
