using System.Text;
using System.Text.Json.Nodes;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Emulator.Tests.Fuzzing;

/// <summary>Creates mutated requests from recorded requests of Domo clients and from requests to the other endpoints.</summary>
internal static class FuzzRequests
{
    private const string Form = "multipart/form-data; boundary=b";

    /// <summary>The requests before mutation.</summary>
    public static readonly FuzzRequest[] All =
    [
        .. Read("Domo.Manifest.Client.Tests", "Fixtures", "recorded-requests.json"),
        .. Read("Domo.Manifest.Emulator.Tests", "Fuzzing", "requests.json"),
    ];

    private static readonly string[] Targets = [.. All.Select(request => request.Target)];

    private static readonly string[] Bodies = [.. All.Select(request => request.Body)];

    private static readonly string[] HeaderLines = [.. All.SelectMany(request => request.Headers).Distinct()];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

    private static readonly string[] OtherHeaders =
    [
        "X-Emulator-User: 28", "X-Emulator-User: x", "X-Emulator-Groups: 12,,15", "Origin: null", "Origin: http://localhost:1",
        "Access-Control-Request-Method: PUT", "Accept: */*;q=0, text/csv;q=x", "Accept: image/png", "Content-Type: ",
        "Expect: 100-continue", "Sec-Fetch-Site: x",
        "Transfer-Encoding: chunked", "Content-Encoding: gzip", "Range: bytes=5-1", "If-None-Match: *", "Cookie: a=b; a",
        "Content-Type: multipart/form-data; boundary=\"\"", "Content-Type: application/json; charset=utf-16", "Host: x", "Upgrade: h2c",
    ];

    /// <summary>Creates a sequence of requests.</summary>
    public static FuzzRequest[] Create(Random random) => [.. Enumerable.Range(0, random.Next(4, 16)).Select(_ => CreateOne(random))];

    private static FuzzRequest CreateOne(Random random)
    {
        var request = Pick(All, random);
        string target = request.Target;
        string body = request.Body;
        var headers = request.Headers.ToList();
        string method = random.Next(15) == 0 ? Pick(Methods, random) : request.Method;
        if (random.Next(20) == 0)
        {
            target = Pick(Targets, random);
        }

        if (random.Next(3) == 0)
        {
            target = TextMutation.Mutate(Uri.UnescapeDataString(target), Targets, random);
        }

        if (random.Next(2) == 0)
        {
            body = TextMutation.Mutate(random.Next(10) == 0 ? Pick(Bodies, random) : body, Bodies, random);
        }

        if (random.Next(8) == 0)
        {
            headers.Add(Pick(OtherHeaders, random));
        }

        if (random.Next(15) == 0 && headers.Count > 0)
        {
            headers[random.Next(headers.Count)] = OneLine(TextMutation.Mutate(Pick(HeaderLines, random), HeaderLines, random));
        }

        // Occasionally in a form that no client sends.
        return new FuzzRequest(
            method, random.Next(20) == 0 ? OneLine(target) : Escape(target), headers, body, IsLatin1: random.Next(15) == 0);
    }

    private static IEnumerable<FuzzRequest> Read(params string[] file)
    {
        string json = File.ReadAllText(Repository.PathOf(["tests", .. file]));
        foreach (var call in JsonNode.Parse(json)!.AsArray())
        {
            if (call!["request"] is JsonObject request && request["url"]?.GetValue<string>() is { } url)
            {
                bool isForm = request["body"] is JsonObject;
                string[] headers =
                [
                    .. request["headers"]!.AsObject()
                        .Select(header => $"{header.Key}: {header.Value}")
                        .Where(header => !isForm || !header.StartsWith("content-type", StringComparison.OrdinalIgnoreCase)),
                    "X-DOMO-Developer-Token: token",
                    "Host: localhost",
                ];
                yield return new FuzzRequest(
                    request["method"]!.GetValue<string>(),
                    Escape(url[Math.Max(0, url.IndexOf("/api/", StringComparison.Ordinal))..]),
                    isForm ? [.. headers, $"Content-Type: {Form}"] : headers,
                    isForm ? FormOf(request["body"]!) : request["body"]?.GetValue<string>() ?? "",
                    IsLatin1: false);
            }
        }
    }

    private static string FormOf(JsonNode body)
    {
        var form = new StringBuilder();
        foreach (var part in body["parts"]?.AsArray() ?? [])
        {
            form.Append("--b\r\nContent-Disposition: form-data; name=\"").Append(part!["name"]).Append('"');
            if (part["filename"] is { } name)
            {
                form.Append("; filename=\"").Append(name).Append("\"\r\nContent-Type: ").Append(part["contentType"]);
            }

            form.Append("\r\n\r\n").Append(part["text"]).Append("\r\n");
        }

        return form.Append("--b--\r\n").ToString();
    }

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];

    private static string OneLine(string text) => text.ReplaceLineEndings("");

    /// <summary>Escapes the characters that no client sends in a URL and keeps the rest.</summary>
    private static string Escape(string target)
    {
        var escaped = new StringBuilder();
        foreach (byte code in Encoding.UTF8.GetBytes(target))
        {
            escaped.Append(code is > 32 and < 127 ? ((char)code).ToString() : $"%{code:X2}");
        }

        return escaped.ToString();
    }
}
