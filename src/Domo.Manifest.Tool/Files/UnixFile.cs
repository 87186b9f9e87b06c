using System.Runtime.InteropServices;

namespace Domo.Manifest.Tool.Files;

/// <summary>File information of Linux and macOS that .NET does not provide: owners, and whether two paths are one file.</summary>
internal static unsafe partial class UnixFile
{
    private const string Library = "libc";
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7ff;
    private const int TypeMask = 0xf000;
    private const int RegularFile = 0x8000;

    /// <summary>Reads the status of a file or of a link's target; null if it does not exist, and on other systems.</summary>
    public static UnixFileStatus? Read(string path)
    {
        // Both structures are smaller, and the same on every processor.
        byte* buffer = stackalloc byte[512];
        try
        {
            return OperatingSystem.IsLinux() ? StatX(CurrentFolder, path, 0, BasicFields, buffer) == 0 ? FromLinux(buffer) : null
                : OperatingSystem.IsMacOS() ? StatMac(path, buffer) == 0 ? FromMac(buffer) : null
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018.
            return null;
        }
    }

    /// <summary>Returns whether a path is a file with an end, unlike a pipe.</summary>
    public static bool IsRegular(string path) => Read(path) is not { IsRegular: false };

    /// <summary>Sets the owner and group of a file.</summary>
    /// <returns>Whether that is permitted.</returns>
    public static bool TrySetOwner(string path, uint userId, uint groupId) => ChangeOwner(path, userId, groupId) == 0;

    private static UnixFileStatus FromLinux(byte* buffer) => new(
        ((ulong)*(uint*)(buffer + 136) << 32) | *(uint*)(buffer + 140),
        *(ulong*)(buffer + 32),
        *(uint*)(buffer + 20),
        *(uint*)(buffer + 24),
        *(uint*)(buffer + 16),
        (*(ushort*)(buffer + 28) & TypeMask) == RegularFile);

    private static UnixFileStatus FromMac(byte* buffer) => new(
        *(uint*)buffer,
        *(ulong*)(buffer + 8),
        *(uint*)(buffer + 16),
        *(uint*)(buffer + 20),
        *(ushort*)(buffer + 6),
        (*(ushort*)(buffer + 4) & TypeMask) == RegularFile);

    private static int StatMac(string path, byte* buffer) =>
        RuntimeInformation.ProcessArchitecture == Architecture.X64 ? Stat64(path, buffer) : Stat(path, buffer);

    [LibraryImport(Library, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint fields, byte* buffer);

    [LibraryImport(Library, EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat64(string path, byte* buffer);

    [LibraryImport(Library, EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, byte* buffer);

    [LibraryImport(Library, EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint userId, uint groupId);
}
