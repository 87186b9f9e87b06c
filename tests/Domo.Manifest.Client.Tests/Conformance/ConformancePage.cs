using System.Globalization;
using System.Text;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>Writes docs/conformance.md.</summary>
internal static class ConformancePage
{
    public static string Write(IReadOnlyList<RecordedCall> calls, IReadOnlyList<ConformanceCase> cases)
    {
        var same = cases.Count(one => one.Reason is null);
        var page = new StringBuilder($"""
            # Conformance

            What Domo's own clients were recorded to send, call by call, and the call that sends it here. A test runs each and compares
            method, path, the parameters without their escapes and in any order, the session's header, the `Accept` of datasets, the body by
            its structure and its `Content-Type`. Another one fails when a recorded call is not in this table. Of {cases.Count} calls
            {same} send the same; the others differ on purpose, and the table says why.

            Two differences are everywhere. `ryuu.js` puts `Content-Type: application/json` also on requests without a body, where
            `HttpClient` has no place for it; and the toolkit asks for `application/json` where there is no other form of answer.

            This page is generated: `eng/update` writes it.


            """.ReplaceLineEndings("\n"));
        foreach (var group in calls.Zip(cases).GroupBy(pair => pair.First.Client))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"## {Title(group.Key)}\n\n| | its call | its request | the call here | sends |\n|---|---|---|---|---|\n");
            foreach (var (call, one) in group)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {call.Number} | {Code(call.Text)} | {Code(Request(call))} | {Code(one.Code)} | {Verdict(one)} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Title(string client) => client == "documentation-example" ? "Examples of Domo's documentation" : client;

    private static string Verdict(ConformanceCase one) => one switch
    {
        { Reason: null } => "the same",
        { RunAsync: null } => "never: " + one.Reason,
        _ => "different: " + one.Reason,
    };

    private static string? Request(RecordedCall call) => call.Method is null ? null : $"{call.Method} {call.Target}";

    // A vertical bar ends a table cell, even in code.
    private static string Code(string? text) =>
        string.IsNullOrEmpty(text) ? "none" : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
