namespace Domo.Manifest.Tool.Files;

/// <summary>What Linux and macOS know of a file besides its content and mode.</summary>
/// <param name="Device">The file system that it is on.</param>
/// <param name="Inode">Its number there.</param>
/// <param name="UserId">Its owner.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Links">How many names it has.</param>
/// <param name="IsRegular">Whether it is a file and not a folder, pipe, socket or device.</param>
internal readonly record struct UnixFileStatus(ulong Device, ulong Inode, uint UserId, uint GroupId, ulong Links, bool IsRegular);
