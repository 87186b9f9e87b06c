namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Keeps other emulators from a file: each writes all that it holds, so that one would undo the changes of the other.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream? _file;

    private FileLock(FileStream? file) => _file = file;

    /// <summary>Locks a file, with a file <c>.lock</c> beside it that is deleted afterwards.</summary>
    /// <param name="path">The file. Whether it is a link or the target of one makes no difference.</param>
    /// <param name="description">What is locked, to start a message with.</param>
    /// <exception cref="DomoEmulatorException">Another emulator has locked it.</exception>
    public static FileLock Take(string path, string description)
    {
        string place = RealPath.Resolve(path) + ".lock";
        try
        {
            // The system releases the lock of a process that was killed, and the next emulator takes over the file.
            return new FileLock(new FileStream(
                place, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        }
        catch (UnauthorizedAccessException) when (!File.Exists(place))
        {
            // Nothing can be written in this folder, by this emulator or another.
            return new FileLock(file: null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException(
                $"{description} is in use by another emulator. Stop it, or use another path for this one. ({e.Message})", e);
        }
    }

    public void Dispose() => _file?.Dispose();
}
