namespace Domo.Manifest.Tool.Tests;

/// <summary>The program as a separate process.</summary>
internal static class ToolProcess
{
    /// <summary>
    /// The arguments of <c>dotnet</c> that start the program. It uses the assemblies of the tests, because the shared framework of the
    /// emulator is not copied next to the program.
    /// </summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "exec", "--runtimeconfig", OfTests(".runtimeconfig.json"), "--depsfile", OfTests(".deps.json"),
        Path.Combine(AppContext.BaseDirectory, "domo-manifest.dll"),
    ];

    private static string OfTests(string ending) =>
        Path.Combine(AppContext.BaseDirectory, typeof(ToolProcess).Assembly.GetName().Name + ending);
}
