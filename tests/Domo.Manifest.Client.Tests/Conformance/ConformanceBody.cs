using System.Text.Json.Nodes;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>Compares bodies: JSON by structure, text and forms by characters.</summary>
internal static class ConformanceBody
{
    public static void AssertSame(RecordedCall recorded, ConformanceCase one, SentRequest sent)
    {
        var type = recorded.Header("Content-Type");
        var isJson = type is null or "application/json";
        switch (recorded.Body)
        {
            case JsonObject form:
                AssertForm(form, sent);
                break;
            case { } text when one.Body is null && !isJson:
                Assert.Equal(((string?)text, type), (sent.Body, sent.ContentType));
                break;
            case var json when (one.Body ?? (string?)json) is { Length: > 0 } expected:
                Json.AssertSame(expected, sent.Body);
                Assert.Equal("application/json", sent.ContentType);
                break;
            default:
                // HttpClient cannot send the Content-Type that ryuu.js adds to a request without a body.
                Assert.Null(sent.Body);
                break;
        }
    }

    private static void AssertForm(JsonObject form, SentRequest sent)
    {
        var part = Assert.Single(form["parts"]!.AsArray())!;
        var boundary = sent.ContentType!["multipart/form-data; boundary=".Length..];
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"{part["name"]}\"; filename=\"{part["filename"]}\"\r\n"
            + $"Content-Type: {part["contentType"]}\r\n\r\n{part["text"]}\r\n--{boundary}--\r\n",
            sent.Body);
        Assert.Equal(sent.Body!.Length, sent.ContentLength);
    }
}
