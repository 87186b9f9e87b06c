using System.Runtime.InteropServices;

namespace Domo.Manifest.Tool.Tests;

/// <summary>Runs code with the file access of a user who owns nothing, also when the tests run as an administrator.</summary>
internal static partial class OtherUser
{
    private const int Nobody = 65534;

    /// <summary>Runs code on a thread of its own. What it does on other threads has the rights of the tests.</summary>
    public static T Run<T>(Func<Task<T>> run)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return run().GetAwaiter().GetResult();
        }

        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                // Linux keeps them for each thread. They end with it.
                _ = SetGroup(Nobody);
                _ = SetUser(Nobody);
                result = run().GetAwaiter().GetResult();
            }
            catch (Exception exception)
            {
                failure = exception;
                throw;
            }
        });
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
        return failure is null ? result! : throw failure;
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetUser(int id);

    [LibraryImport("libc", EntryPoint = "setfsgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetGroup(int id);
}
