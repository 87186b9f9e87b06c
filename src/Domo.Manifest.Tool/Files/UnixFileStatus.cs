namespace Domo.Manifest.Tool.Files;

/// <summary>The status of a file on Linux and macOS.</summary>
/// <param name="Device">The file system that contains it.</param>
/// <param name="Inode">Its number in the file system.</param>
/// <param name="UserId">Its owner.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Links">The number of hard links.</param>
/// <param name="IsRegular">Whether it is a file, not a folder, pipe, socket or device.</param>
internal readonly record struct UnixFileStatus(ulong Device, ulong Inode, uint UserId, uint GroupId, ulong Links, bool IsRegular);
