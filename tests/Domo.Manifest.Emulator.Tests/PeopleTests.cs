using System.Net;
using Domo.Manifest.Client;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class PeopleTests
{
    [Fact]
    public async Task Returns_the_users_groups_and_environment_of_the_options()
    {
        await using var app = await StartAsync();
        var client = new DomoClient(app.Http);
        var users = new UserClient(client);

        Assert.Equal(["1", "2", "27"], await users.ListAsync(pageSize: 2).Select(user => user.Id.Value).ToListAsync());
        var ann = await users.GetAsync(new(1), includeDetails: true);
        Assert.Equal(("Ann Lee", "ann@example.com", "Admin"), (ann.DisplayName, ann.Details!.Email, ann.Role));
        Assert.Null((await users.GetAsync(new(2))).Details);

        var groups = new GroupClient(client);
        Assert.Equal(["R&D #1", "Group 12"], await groups.ListAsync().Select(group => group.Name).ToListAsync());
        Assert.Equal(("7", 2), await NameAsync(groups.GetByNameAsync("R&D #1")));
        Assert.Equal(("12", 1), await NameAsync(groups.GetAsync(new(12))));
        Assert.Equal(["7"], await groups.ListForUserAsync(new(2)).Select(group => group.Id.Value).ToListAsync());

        var environment = await new EnvironmentClient(client).GetAsync();
        Assert.Equal((new UserId(27), "Emulator User", "Group 12"), (environment.UserId, environment.UserName, Assert.Single(environment.Groups).Name));
        Assert.Equal("1", (await app.SendAsync(HttpMethod.Get, "/domo/environment/v1", user: "1")).Json["userId"]!.ToString());

        Func<Task>[] calls = [() => users.GetAsync(new(9)), () => groups.GetAsync(new(9)), () => groups.GetByNameAsync("x")];
        foreach (var call in calls)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<DomoApiException>(call)).StatusCode);
        }
    }

    [Fact]
    public async Task Returns_avatars_in_the_documented_sizes()
    {
        await using var app = await StartAsync();
        var users = new UserClient(new DomoClient(app.Http));

        await using (var avatar = await users.GetAvatarAsync(new(1), new() { Foreground = "000", Background = "ff8800" }))
        {
            Assert.Equal("image/svg+xml", avatar.ContentType);
            using var reader = new StreamReader(avatar);
            string svg = await reader.ReadToEndAsync();
            Assert.Contains("width=\"300\"", svg, StringComparison.Ordinal);
            Assert.Contains(">AL<", svg, StringComparison.Ordinal);
            Assert.Contains("fill=\"#ff8800\"", svg, StringComparison.Ordinal);
        }

        Assert.Contains(
            "&lt;D&gt;", (await app.GetAsync("/domo/avatars/v2/GROUP/7?defaultText=%3CD%3E")).Ok(), StringComparison.Ordinal);
        string key = (await users.GetAsync(new(1))).AvatarKey!;
        await using (var stored = await users.GetStoredAvatarAsync(key, StoredAvatarSize.Width400))
        {
            Assert.Equal("image/svg+xml", stored.ContentType);
        }

        Assert.Equal(
            "The query parameter 'size' must be one of 100, 300, not '200'.",
            (await app.GetAsync("/domo/avatars/v2/USER/1?size=200")).ErrorMessage(HttpStatusCode.BadRequest));
        (await app.GetAsync("/domo/avatars/v2/USER/1?defaultForeground=%22/%3E")).ErrorMessage(HttpStatusCode.BadRequest);
    }

    private static async Task<(string Id, long? Members)> NameAsync(Task<DomoGroup> reading)
    {
        var group = await reading;
        return (group.Id.Value, group.MemberCount);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync("{}");
        await app.RestartAsync(new DomoEmulatorOptions
        {
            ManifestPath = app.PathOf("manifest.json"),
            Users = [new(1, "Ann Lee") { Email = "ann@example.com" }, new(2, "Bob")],
            Groups = [new(7, "R&D #1", 1, 2)],
            GroupIds = [12],
        });
        return app;
    }
}
