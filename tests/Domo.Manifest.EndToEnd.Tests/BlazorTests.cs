using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>A new Blazor WebAssembly app, published trimmed and opened in a browser, where Domo apps run.</summary>
public class BlazorTests(PackageFeed feed)
{
    private const string Calls = """
        var lines = new System.Text.Json.Nodes.JsonArray();
        using var http = new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) };
        try
        {
            foreach (string line in await global::Calls.RunAsync(http, CancellationToken.None))
            {
                lines.Add(line);
            }

            // The client uses the URL and the session of the page.
            Acme.Domo.System.Task.DomoAppServiceCollectionExtensions.AddDomoApp(builder.Services);
            var app = builder.Services.BuildServiceProvider().GetRequiredService<Acme.Domo.System.Task.DomoApp>();
            lines.Add("registered " + (await app.Environment.GetAsync()).UserId);
        }
        catch (Exception exception)
        {
            lines.Add(exception.ToString());
        }

        // The test cannot see the page, so the result goes to the server.
        await new Acme.Domo.System.Task.DomoApp(http).Collections.Results.CreateAsync(new() { AdditionalProperties = { ["lines"] = lines } });

        await builder.Build().RunAsync();
        """;

    [Fact]
    public async Task A_trimmed_Blazor_app_publishes_without_warnings_and_runs_in_a_browser()
    {
        string browser = Prerequisites.RequireBrowser();
        using var project = new ConsumerProject(feed);
        await CreateAsync(project);
        (await project.DotNetAsync("publish", "-c", "Release", "-o", "out")).AssertSuccess().AssertNoWarning();

        await using var emulator = await AppEmulator.StartAsync(webRoot: Path.Combine(project.Directory, "out", "wwwroot"));
        var lines = await RunInBrowserAsync(browser, project, emulator.BaseAddress);

        Assert.Equal([.. AppEmulator.ExpectedLines, "registered 27"], lines);
    }

    /// <summary>Creates the app with <c>dotnet new</c>, and adds the package and the calls.</summary>
    private async Task CreateAsync(ConsumerProject project)
    {
        (await project.DotNetAsync("new", "blazorwasm", "--empty", "--name", project.Name, "--output", ".", "--no-restore")).AssertSuccess();
        string csproj = project.Read("Consumer.csproj");
        project.Write("Consumer.csproj", csproj.Replace("</Project>", $"""
              <PropertyGroup>
                <DomoManifestNamespace>{ConsumerProject.AppNamespace}</DomoManifestNamespace>
                {ConsumerTests.Awkward}
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Domo.Manifest" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        string program = project.Read("Program.cs");
        Assert.Contains("await builder.Build().RunAsync();", program, StringComparison.Ordinal);
        project.Write("Program.cs", program.Replace("await builder.Build().RunAsync();", Calls, StringComparison.Ordinal))
            .CopyApp("Shared/Calls.cs.txt")
            .CopyApp("Shared/manifest.json", "wwwroot/manifest.json").CopyApp("Shared/domo.types.json", "wwwroot/domo.types.json");
    }

    private static async Task<IEnumerable<string>> RunInBrowserAsync(string browser, ConsumerProject project, Uri address)
    {
        using var process = TestProcess.Start(Command.StartInfo(browser, project.Directory, [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--user-data-dir=" + Path.Combine(project.Directory, "browser"), "--remote-debugging-port=0", address.ToString(),
        ]));
        process.Process.OutputDataReceived += (_, _) => { };
        process.Process.ErrorDataReceived += (_, _) => { };
        process.Process.BeginOutputReadLine();
        process.Process.BeginErrorReadLine();
        return await WaitForLinesAsync(address);
    }

    private static async Task<IEnumerable<string>> WaitForLinesAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            var documents = await http.GetFromJsonAsync<JsonArray>("domo/datastores/v1/collections/Results/documents/", limit.Token);
            if (documents is [{ } document, ..])
            {
                return document["content"]!["lines"]!.AsArray().Select(line => (string)line!);
            }

            await Task.Delay(200, limit.Token);
        }
    }
}
