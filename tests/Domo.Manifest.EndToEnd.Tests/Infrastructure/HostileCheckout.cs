namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>
/// A checkout with each kind of file that <c>dotnet</c> reads from the current folder. Each file fails every command that reads it, so a
/// successful command has read none of them.
/// </summary>
internal static class HostileCheckout
{
    private const string NuGetOrg = "https://api.nuget.org/v3/index.json";

    /// <summary>Creates the checkout.</summary>
    public static ScratchFolder Create()
    {
        var folder = new ScratchFolder();
        return folder
            .Write("nuget.config", $"""
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="theirs" value="{Directory.CreateDirectory(folder.PathOf("feed")).FullName}" />
                  </packageSources>
                </configuration>
                """)
            .Write("global.json", """{ "sdk": { "version": "99.9.999", "rollForward": "disable", "paths": [ ".dotnet" ] } }""")
            .Write(".config/dotnet-tools.json", """
                {
                  "version": 1,
                  "isRoot": true,
                  "tools": { "domo.manifest.tool": { "version": "99.0.0", "commands": [ "domo-manifest" ] } }
                }
                """)
            .Write("Directory.Build.props", "<Project><Import Project=\"missing.props\" /></Project>")
            .Write("Directory.Build.rsp", "-noSuchSwitch")
            .Write("Directory.Packages.props", "<Project><Import Project=\"missing.props\" /></Project>");
    }

    /// <summary>Copies <c>hooks/nuget.config</c>, with a feed in place of nuget.org.</summary>
    /// <param name="folder">The folder of the copied repository.</param>
    /// <param name="feed">The feed.</param>
    public static void CopyNuGetConfig(ScratchFolder folder, string feed)
    {
        string config = File.ReadAllText(Repository.PathOf("hooks", "nuget.config"));
        Assert.Contains(NuGetOrg, config, StringComparison.Ordinal);
        folder.Write("hooks/nuget.config", config.Replace(NuGetOrg, feed, StringComparison.Ordinal));
    }
}
