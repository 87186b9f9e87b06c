using System.Text.Json.Nodes;
using Domo.Manifest.Emulator;

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>The emulator for the manifest in the folder <c>Apps</c>, and the expected results of its clients.</summary>
internal static class AppEmulator
{
    private const string Folder = "tests/Domo.Manifest.EndToEnd.Tests/Apps";

    /// <summary>The expected result of <c>Calls.RunAsync</c>.</summary>
    public static IReadOnlyList<string> ExpectedLines { get; } =
    [
        "sale 1 Bean & Gone, Ltd. 1234.5 0.25 2026-04-23 2026-04-23 12:00:00Z first",
        "sale 9007199254740993 東京珈琲 0.1 1E+21 2026-12-31 2026-12-31 23:59:59Z ",
        "raw x 1",
        "raw y 2",
        "document bill 4 1.5 0.5 2026-04-23 2026-04-23 12:00:00Z excellent",
        "listed True",
        "deleted NotFound",
        "order Ada new+old Oslo 59.9 3 5",
        "sold A 7",
        "sold B 1",
        "refused 'customer': expected a value, found null or nothing.",
        "echo a \"b\" é 🚀 9223372036854775807 3.10 True 2026-04-23 2026-04-23 12:00:00Z 14:30:00 01:30:00 481303514 5168da8d-1c72-4e31-ba74-f609f73071dd 42 {\"any\":[1,\"two\",null]} Lehi x 2026-12-31 null 42",
        "sum 6.5",
        "workflow COMPLETED",
        "workflow FAILED",
        "account googleSheetsAccount",
        "file in parts",
        "stored dir/b.txt",
        "user user@example.com",
        "group Group 12",
        "ai You said: Recap in 5 words",
        "action s1",
    ];

    public static Task<DomoEmulator> StartAsync(string? webRoot = null)
    {
        var options = new DomoEmulatorOptions
        {
            ManifestPath = Repository.PathOf(Folder, "Shared", "manifest.json"),
            DataDirectory = Repository.PathOf(Folder, "Data"),
            WebRoot = webRoot,
            GroupIds = [12],
        };
        options
            .AddFunction("everyType", arguments => arguments.DeepClone())
            .AddFunction("sum", arguments => arguments["numbers"]!.AsArray().Sum(number => (decimal)number!))
            .AddFunction("ping", _ => null)
            .AddWorkflow("approve", async (_, cancellationToken) => await Task.Delay(50, cancellationToken))
            .AnswerAi(request => "You said: " + request.Prompt)
            .AddAction("a1", parameters => parameters.DeepClone())
            .AddWorkflow("fails", _ => throw new InvalidOperationException("On purpose."));
        return DomoEmulator.StartAsync(options, TestContext.Current.CancellationToken);
    }
}
