using Domo.Manifest.Client.Ai;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <content>Users, groups, the environment and AI.</content>
internal static partial class ConformanceCases
{
    private const string NoNulls = "what is not set is left out, as Domo's pages have it";

    private static readonly AiDataSourceSchema SalesData =
        new("Sales", new("Date", "date"), new("Sales", "number")) { Description = "Sales Data" };

    private static readonly AiDataSourceSchema SalesNumbers = new("Sales", new("Sales", "number")) { Description = "d" };

    private static IEnumerable<ConformanceCase> People() =>
    [
        Same(1, domo => domo.Ai.TextToSqlAsync("Show me the sales for the last 3 months.", [SalesData])),
        Same(2, domo => domo.Ai.ImageToTextAsync("return the text", AiImage.FromBytes("hi"u8.ToArray(), "image/png"), new()
        {
            ModelId = "domo.domo_ai.domogpt-chat-medium-v1.1:anthropic", PromptTemplate = new("${input}"), SystemPrompt = "OCR",
        })),
        Same(58, domo => domo.Groups.ListAsync()),
        Same(59, domo => domo.Groups.GetAsync(new(1051417))),
        Same(60, domo => domo.Groups.ListForUserAsync(new(27))),
        Same(61, domo => domo.Users.ListAsync(includeDetails: true)),
        Same(62, domo => domo.Users.GetAsync(new(27), includeDetails: true)),
        Same(63, domo => domo.Users.GetAvatarAsync(new(846578099), new() { Foreground = "fff", Background = "000", Text = "D" })),
        Same(64, domo => domo.Environment.GetAsync()),
        Different(77, NoNulls, domo => domo.Ai.GenerateTextAsync("Tell me a joke"), body: """{"input":"Tell me a joke"}"""),
        Same(78, domo => domo.Ai.GenerateTextAsync("Recap", new()
        {
            PromptTemplate = new("${input} in ${max_words}", new Dictionary<string, string> { ["max_words"] = "30" }),
            ModelId = "m1",
            ModelConfiguration = new() { ["temperature"] = 0 },
        })),
        Different(79, NoNulls, domo => domo.Ai.TextToSqlAsync("total sales"), body: """{"input":"total sales"}"""),
        Different(80, NoNulls, domo => domo.Ai.TextToBeastModeAsync("profit ratio", SalesNumbers),
            body: """
                {"input":"profit ratio",
                 "dataSourceSchema":{"dataSourceName":"Sales","description":"d","columns":[{"name":"Sales","type":"number"}]}}
                """),
        Same(108, domo => domo.Groups.ListAsync()),
        Different(109, "escaped: what is recorded asks for the group `R`",
            domo => domo.Groups.GetByNameAsync("R&D #1"),
            target: "/domo/groups/v1/name?groupName=R%26D%20%231"),
        Same(110, domo => domo.Groups.GetAsync(new(1051417))),
        Same(111, domo => domo.Groups.ListForUserAsync(new(27))),
        Different(112, "with the slash, as `ryuu.js` and its guide have it",
            domo => domo.Environment.GetAsync(),
            target: "/domo/environment/v1/"),
        Different(113, "the list is the whole list: from the first user, page after page",
            domo => domo.Users.ListAsync(includeDetails: true, pageSize: 10).ToListAsync().AsTask(),
            target: "/domo/users/v1?limit=10&offset=0&includeDetails=true"),
        Same(114, domo => domo.Users.GetAsync(new(27))),
        Same(115, domo => domo.Users.GetStoredAvatarAsync("avatars/dev/86/420BB.jpg", StoredAvatarSize.Pixels180)),
        Same(116, domo => domo.Groups.ListAsync()),
    ];
}
