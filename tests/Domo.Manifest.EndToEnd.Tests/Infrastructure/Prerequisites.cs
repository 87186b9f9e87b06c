namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>Requirements beyond the .NET SDK. Tests are skipped without them, and name the command that installs them.</summary>
internal static class Prerequisites
{
    /// <summary>Requires a linker for native AOT.</summary>
    public static void RequireNativeAot() => Assert.SkipUnless(
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Command.Find("clang") is not null,
        "Native AOT needs a linker and zlib: apt-get install -y clang zlib1g-dev");

    /// <summary>Requires Linux for the native package of the tool.</summary>
    public static void RequireNativeTool()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native packages of the tool are built on Linux and for Linux.");
        RequireNativeAot();
    }

    /// <summary>Requires the shell of GitHub and GitLab scripts.</summary>
    public static void RequireBash() => Assert.SkipWhen(Command.Find("bash") is null, "The script requires bash: apt-get install -y bash");

    /// <summary>Requires a Chromium-based browser.</summary>
    /// <returns>The path of the browser.</returns>
    public static string RequireBrowser()
    {
        string? browser = Command.Find("chromium", "chromium-browser", "google-chrome", "chrome", "msedge");
        Assert.SkipWhen(browser is null, "A Blazor app requires a browser: apt-get install -y chromium");
        return browser!;
    }
}
