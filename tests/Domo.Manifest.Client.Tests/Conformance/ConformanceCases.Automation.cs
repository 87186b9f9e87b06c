using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <content>Code Engine, workflows, actions, and endpoints without a dedicated method.</content>
internal static partial class ConformanceCases
{
    private const string Instance1 = "2052e10a-d142-4391-a731-2be1ab1c0188";
    private const string Sheets = "ff859375-e27f-40f7-afc8-bdebbbc0720b";
    private const string Opportunities = "0ca46ccc-f4e1-4227-8d89-95397ed4fe7a";

    private static readonly DateTimeOffset Third2024 = new(2024, 1, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static IEnumerable<ConformanceCase> Automation() =>
    [
        Same(19, domo => domo.Functions.AwesomeFunctionAsync(4, 1)),
        Same(20, domo => domo.Functions.NoArgsAsync()),
        Same(65, domo => domo.Workflows.Workflow1.StartAsync(10, 20)),
        Same(66, domo => domo.Workflows.Workflow1.GetInstanceAsync(Instance1)),
        Same(67, domo => domo.SendAsync(
            HttpMethod.Post, "/domo/queues/v1/q1/tasks/18OCT23_1JUTZM/complete?version=1", new JsonObject { ["ok"] = true })),
        Same(70, domo => domo.SendAsync(HttpMethod.Post, "/x")),
        Different(71, "a body that is given is sent",
            domo => domo.SendAsync(HttpMethod.Post, "/x", JsonValue.Create(0)), body: "0"),
        Different(72, "a body that is given is sent",
            domo => domo.SendAsync(HttpMethod.Post, "/x", JsonValue.Create(false)), body: "false"),
        Different(73, "nothing but rows is asked for as rows; `ryuu.js` takes every address with `data/v` in it for a dataset",
            domo => domo.SendAsync(HttpMethod.Get, "/domo/foodata/v1/x"),
            accept: ""),
        Same(95, domo => domo.SendAsync(
            HttpMethod.Get, "/domo/codeengine/v2/packages/756f0b19-5125-44f6-b541-058980ff6a94?parts=functions")),
        Same(96, domo => domo.SendAsync(HttpMethod.Get, "/domo/codeengine/v2/packages/756f0b19-5125-44f6-b541-058980ff6a94/versions")),
        Same(97, domo => domo.SendAsync(
            HttpMethod.Get, "/domo/codeengine/v2/packages/756f0b19-5125-44f6-b541-058980ff6a94/versions/0.1.0?parts=code")),
        Same(98, domo => domo.SendAsync(
            HttpMethod.Post,
            "/domo/codeengine/v2/packages/756f0b19-5125-44f6-b541-058980ff6a94/versions/0.1.0/function/myFunction",
            new JsonObject { ["a"] = 1 })),
        Same(99, domo => domo.Workflows.TestWorkflow.GetInstanceAsync(Instance1)),
        Same(100, domo => domo.Workflows.TestWorkflow.StartAsync(1000, Third2024, [1, 2])),
        Different(144, "a line break in the example became part of the name",
            domo => domo.Actions.ProcessAsync(
                Sheets, ActionAccount.FromAlias("googleSheetsAccount"), ActionScope.Personal, new() { ["sheetID"] = "s1" }),
            target: "/domo/actions/v1/ff859375-e27f-40f7-afc8-bdebbbc0720b/process?accountAlias=googleSheetsAccount&scope=personal"),
        Same(145, domo => domo.Actions.ProcessAsync(
            Opportunities, ActionAccount.FromId(new(57658)), ActionScope.Personal,
            new() { ["Opportunity ID"] = "1", ["Stage Name"] = "x" })),
        Same(146, domo => domo.Instance.Workflows.StartAsync(
            new("Start AddTwoNumbers") { Version = "1.1.0", ModelId = "a8afdc89-9491-4ee4-b7c3-b9e9b86c0138" },
            new() { ["num1"] = 1, ["num2"] = 2 })),
    ];
}
