using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Tests.Infrastructure;

/// <summary>Compiles a project with its emitted code, runs statements in it, and responds to its requests in place of Domo.</summary>
internal sealed class EmittedApp : HttpMessageHandler
{
    private readonly List<string> _sent = [];
    private readonly Func<string, string> _answer;

    private EmittedApp(Func<string, string>? answer) => _answer = answer ?? Answer;

    /// <summary>
    /// Runs statements and returns the requests that they sent (method, path and body) and the values passed to <c>Note</c>.
    /// </summary>
    /// <param name="project">The project; its app is <c>Acme.DomoApp</c>.</param>
    /// <param name="statements">The C# statements, in which <c>domo</c> is the app.</param>
    /// <param name="answer">Returns the response body for a method and path; by default an empty response of the endpoint.</param>
    public static async Task<(IReadOnlyList<string> Sent, IReadOnlyList<string> Noted)> RunAsync(
        TestProject project, string statements, Func<string, string>? answer = null)
    {
        var run = project.Source($$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Threading.Tasks;
            using Domo.Manifest.Client;

            internal static class Use
            {
                internal static async Task RunAsync(System.Net.Http.HttpClient http, List<string> noted)
                {
                    var domo = new Acme.DomoApp(http);
                    {{statements}}
                    await Task.Yield();

                    void Note(object? value) => noted.Add(value switch
                    {
                        null => "null",
                        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
                        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
                        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
                        JsonNode node => node.ToJsonString(),
                        System.Collections.IEnumerable items and not string => string.Join(",", items.Cast<object?>()),
                        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
                    });
                    Note("done");
                }
            }
            """).Run();
        using var assembly = new MemoryStream();
        var result = run.Compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(run.Reported);
        Assert.True(
            result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)));

        var context = new AssemblyLoadContext(nameof(EmittedApp), isCollectible: true);
        try
        {
            assembly.Position = 0;
            var method = context.LoadFromStream(assembly).GetType("Use")!.GetMethod("RunAsync", BindingFlags.Static | BindingFlags.NonPublic)!;
            using var app = new EmittedApp(answer);
            using var http = new HttpClient(app, disposeHandler: false) { BaseAddress = new Uri("https://app.example/") };
            var noted = new List<string>();
            await (Task)method.Invoke(null, [http, noted])!;
            Assert.Equal("done", noted[^1]);
            return (app._sent, noted[..^1]);
        }
        finally
        {
            context.Unload();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string target = request.Method + " " + Uri.UnescapeDataString(request.RequestUri!.PathAndQuery);
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _sent.Add(body.Length == 0 ? target : target + " " + body);
        return new HttpResponseMessage { Content = new StringContent(_answer(target), Encoding.UTF8, "application/json") };
    }

    private static string Answer(string target) => target switch
    {
        _ when target.Contains("/workflow/", StringComparison.Ordinal) => """{"id":"1","status":"IN_PROGRESS"}""",
        _ when target.EndsWith("/documents", StringComparison.Ordinal) => """{"id":"1","content":{}}""",
        _ when target.Contains("/codeengine/", StringComparison.Ordinal) => "{}",
        _ when target.Contains("/update", StringComparison.Ordinal) => "1",
        _ => "[]",
    };
}
