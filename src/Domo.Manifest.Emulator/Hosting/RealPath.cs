namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Resolves symbolic links.</summary>
internal static class RealPath
{
    // The limit of Linux.
    private const int MaxLinks = 40;

    /// <summary>Returns the path without symbolic links; parts that do not exist are kept.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">The links form a loop, or one of them cannot be read.</exception>
    public static string Resolve(string path)
    {
        string root = Path.GetPathRoot(path)!;
        string current = root;
        var pending = new Stack<string>();
        PushNames(pending, path[root.Length..]);
        int links = 0;
        while (pending.TryPop(out string? name))
        {
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            string next = Path.Combine(current, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException($"'{path}' contains too many symbolic links.");
            }

            string targetRoot = Path.GetPathRoot(target) ?? "";
            current = targetRoot.Length > 0 ? Path.GetFullPath(targetRoot) : current;
            PushNames(pending, target[targetRoot.Length..]);
        }

        return current;
    }

    private static void PushNames(Stack<string> pending, string path)
    {
        foreach (string name in path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse())
        {
            if (name is not ("" or "."))
            {
                pending.Push(name);
            }
        }
    }
}
