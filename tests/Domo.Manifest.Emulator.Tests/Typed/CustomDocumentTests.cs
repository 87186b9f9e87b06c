using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Domo.Manifest.Client;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>A custom record with <c>[DomoDocument]</c> that emitted code reads and writes.</summary>
public sealed class CustomDocumentTests
{
    private const string Members = "/domo/datastores/v1/collections/Members/documents";

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task A_custom_document_is_stored_in_syncable_formats_and_round_trips(DocumentApiVersion version)
    {
        await using var app = await TypedApp.StartAsync(version);
        var members = app.Client.Collections.Members;
        Member member = new("bill", Rank.Head)
        {
            Joined = new(2026, 1, 1, 1, 0, 0, 999, TimeSpan.FromHours(1)), Born = new(1999, 12, 31), Tags = ["a", "b"], Mail = "b@x.org",
            Home = new() { City = "Lehi", Height = 1.5 }, Others = { ["old"] = null, ["new"] = new() { City = "Provo" } }, Wish = Rank.Head,
            Mentor = new("ted") { Joined = DateTimeOffset.UnixEpoch, Mail = "t@x.org" }, Visits = 3,
            LeftAt = new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), Key = Guid.Parse("753e53a0-f054-11e9-81b4-2a2ae2dbcce4"),
            Rest = new() { ["unknown"] = new JsonArray(1, 2) },
        };

        var created = await members.CreateAsync(member);
        var stored = (await app.Server.GetAsync($"{Members}/{created.Id}")).Json["content"]!;
        var read = (await members.Where(m => m.UserName == "bill" & m.Level == 2 & m.Joined < DateTimeOffset.UtcNow).SingleAsync()).Content;

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "user name": "bill", "level": 2, "joined": "2026-01-01T00:00:00Z", "born": "1999-12-31", "tags": ["a", "b"], "e-mail": "b@x.org",
                  "home": { "city": "Lehi", "height": 1.5 }, "others": { "old": null, "new": { "city": "Provo" } }, "wish": "head of all",
                  "mentor": { "userName": "ted", "level": "Senior", "joined": "1970-01-01T00:00:00Z", "tags": ["new"], "e-mail": "t@x.org",
                    "others": {}, "visits": 1 },
                  "visits": 3, "leftAt": "2026-02-03T04:05:06Z", "key": "753e53a0-f054-11e9-81b4-2a2ae2dbcce4", "unknown": [1, 2]
                }
                """),
            stored),
            stored.ToJsonString());
        Assert.Equal(
            (member.UserName, member.Level, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), member.Born, member.Mail, member.Wish),
            (read.UserName, read.Level, read.Joined, read.Born, read.Mail, read.Wish));
        Assert.Equal((member.LeftAt, member.Key, 3, "Lehi", 1.5), (read.LeftAt, read.Key, read.Visits, read.Home!.City, read.Home.Height));
        Assert.Equal(("ted", Rank.Senior), (read.Mentor!.UserName, read.Mentor.Level));
        Assert.Equal(["a", "b"], read.Tags);
        Assert.Equal("Provo", read.Others["new"]!.City);
        Assert.Null(read.Others["old"]);

        await members.ReplaceAsync(created.Id, read with { Visits = 4 });
        Assert.Equal(1, await members.UpdateManyAsync(m => m.UserName == "bill", u => u.Set(m => m["wish"], "Junior").Increment(m => m.Level, -1)));
        stored["visits"] = 4;
        (stored["wish"], stored["level"]) = ("Junior", 1);
        var after = (await app.Server.GetAsync($"{Members}/{created.Id}")).Json["content"]!;
        Assert.True(JsonNode.DeepEquals(stored, after), after.ToJsonString());
    }

    [Fact]
    public async Task A_missing_property_has_the_default_value_of_the_class()
    {
        await using var app = await TypedApp.StartAsync(options: server => server.Options(allowUnsyncable: true));

        var little = await ReadAsync(app, """{"user name":"ann","joined":"2026-01-01T00:00:00.25+0000","visits":null,"tags":null}""");
        Assert.Equal((Rank.Senior, 1, "none"), (little.Level, little.Visits, little.Mail));
        Assert.Equal(["new"], little.Tags);
        Assert.Empty(little.Others);
        Assert.Null((await ReadAsync(app, """{"user name":"ann","joined":0,"e-mail":null}""")).Mail);
        Assert.Equal(Rank.Head, (await ReadAsync(app, """{"user name":"ann","joined":0,"level":"head of all"}""")).Level);
    }

    [Fact]
    public async Task Keeps_values_that_do_not_fit_if_possible_and_otherwise_throws()
    {
        await using var app = await TypedApp.StartAsync(options: server => server.Options(allowUnsyncable: true));

        var odd = await ReadAsync(app, """{"user name":"ann","joined":0,"born":"soon","e-mail":5,"home":{"city":5},"x":1}""");
        Assert.Equal((null, null, null), (odd.Born, odd.Mail, odd.Home));
        Assert.Equal("""{"born":"soon","e-mail":5,"home":{"city":5},"x":1}""", odd.Rest!.ToJsonString());
        var created = await app.Client.Collections.Members.CreateAsync(odd);
        Assert.Equal(
            """{"city":5}""", (await app.Server.GetAsync($"{Members}/{created.Id}")).Json["content"]!["home"]!.ToJsonString());

        foreach (var (content, message) in new[]
        {
            ("""{"user name":"ann"}""", "'joined': expected a value"), ("""{"joined":0}""", "'user name': expected a value"),
        })
        {
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => ReadAsync(app, content));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Any_member_round_trips()
    {
        await using var app = await TypedApp.StartAsync();
        var members = app.Client.Collections.Members;
        var values = Gen.Select(
            Gen.Char['\0', '\ud7ff'].Array[0, 5].Select(letters => new string(letters)),
            Gen.Enum<Rank>(),
            Gen.Long[0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond].Select(
                second => new DateTimeOffset(second * TimeSpan.TicksPerSecond, TimeSpan.Zero)),
            Gen.Int,
            Gen.Guid,
            Gen.Double[-1e300, 1e300],
            (name, rank, joined, visits, key, height) => new Member(name, rank)
            {
                Joined = joined, Visits = visits, Key = key, Wish = rank, Tags = [name, ""],
            Others = { [name] = new() { City = name, Height = height } },
            });

        await values.SampleAsync(
            async member =>
            {
                var read = (await members.CreateAsync(member)).Content;
                Assert.Equal(
                    member with { Tags = [], Others = null! }, read with { Tags = [], Others = null! });
                Assert.Equal(member.Tags, read.Tags);
                Assert.Equal(
                    member.Others.Select(place => (place.Key, place.Value!.City, place.Value.Height)),
                    read.Others.Select(place => (place.Key, place.Value!.City, place.Value.Height)));
            },
            iter: 30,
            threads: 1);
    }

    private static async Task<Member> ReadAsync(TypedApp app, string content)
    {
        string body = (await app.Server.PostAsync(Members, $$"""{"content":{{content}}}""")).Ok();
        using var document = JsonDocument.Parse(body);
        return (await app.Client.Collections.Members.GetAsync(document.RootElement.GetProperty("id").GetString()!)).Content;
    }
}
