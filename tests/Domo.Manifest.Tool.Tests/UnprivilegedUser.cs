using System.Runtime.InteropServices;

namespace Domo.Manifest.Tool.Tests;

/// <summary>Runs code with the file access of a user who owns no files, even if the tests run as an administrator.</summary>
internal static partial class UnprivilegedUser
{
    private const int Nobody = 65534;

    /// <summary>Runs code on a separate thread. Code on other threads has the rights of the tests.</summary>
    public static T Run<T>(Func<Task<T>> run)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return run().GetAwaiter().GetResult();
        }

        Task<T>? task = null;
        var thread = new Thread(() =>
        {
            // Linux keeps the rights per thread; they end with the thread.
            _ = SetGroup(Nobody);
            _ = SetUser(Nobody);

            // An exception that left the thread would end the process, and with it all tests.
            task = StartAsync();
            Task.WhenAny(task).GetAwaiter().GetResult();
        });
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
        return task!.GetAwaiter().GetResult();

        async Task<T> StartAsync() => await run();
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetUser(int id);

    [LibraryImport("libc", EntryPoint = "setfsgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetGroup(int id);
}
