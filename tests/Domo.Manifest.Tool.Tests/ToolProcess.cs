namespace Domo.Manifest.Tool.Tests;

/// <summary>The program as a process of its own.</summary>
internal static class ToolProcess
{
    /// <summary>
    /// The arguments of <c>dotnet</c> that start it. It takes its assemblies from where the tests have theirs: what the emulator's
    /// framework has is not copied beside the program.
    /// </summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "exec", "--runtimeconfig", OfTests(".runtimeconfig.json"), "--depsfile", OfTests(".deps.json"),
        Path.Combine(AppContext.BaseDirectory, "domo-manifest.dll"),
    ];

    private static string OfTests(string ending) =>
        Path.Combine(AppContext.BaseDirectory, typeof(ToolProcess).Assembly.GetName().Name + ending);
}
