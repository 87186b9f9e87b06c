namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>What some tests need beyond the .NET SDK. Without it they are skipped, and say what to install.</summary>
internal static class Prerequisites
{
    /// <summary>Native AOT needs a linker.</summary>
    public static void RequireNativeAot() => Assert.SkipUnless(
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Tool.Find("clang") is not null,
        "Native AOT needs a linker and zlib: apt-get install -y clang zlib1g-dev");

    /// <summary>A native package of the tool is for Linux.</summary>
    public static void RequireNativeTool()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native packages of the tool are built on Linux and for Linux.");
        RequireNativeAot();
    }

    /// <summary>The shell that scripts of GitHub and GitLab run in.</summary>
    public static void RequireBash() => Assert.SkipWhen(Tool.Find("bash") is null, "The script needs bash: apt-get install -y bash");

    /// <summary>A browser of the Chromium family.</summary>
    /// <returns>Its path.</returns>
    public static string RequireBrowser()
    {
        string? browser = Tool.Find("chromium", "chromium-browser", "google-chrome", "chrome", "msedge");
        Assert.SkipWhen(browser is null, "A Blazor app needs a browser to run in: apt-get install -y chromium");
        return browser!;
    }
}
