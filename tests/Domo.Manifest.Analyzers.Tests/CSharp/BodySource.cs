namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>A C# file with hand-written requests.</summary>
internal static class BodySource
{
    public const string Start = "\"/domo/workflow/v1/models/reorder/start\"";
    public const string PageCards = "\"/domo/codeengine/v2/packages/pageCards\"";
    public const string NewDocument = "\"/domo/datastores/v1/collections/Deals/documents/\"";
    public const string Bulk = "\"/domo/datastores/v1/collections/Deals/documents/bulk\"";

    /// <summary>Marks an address as one that has an emitted client.</summary>
    public static string Marked(string address) => "{|DOMO7001:" + address + "|}";

    /// <summary>A class with a method that sends all requests.</summary>
    public static string Of(params string[] requests) => OfStatements($"return new object[]\n        {{\n            {string.Join(",\n            ", requests)},\n        }};");

    /// <summary>A class with a method of these statements.</summary>
    public static string OfStatements(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            async Task<object> SendAsync(HttpClient http, DomoApp domo, string text, int number, DateTime now, DateOnly day, object any)
            {
                await Task.Yield();
                {{statements}}
            }
        }

        class Reorder
        {
            public string Product { get; set; } = "";
            [JsonPropertyName("pieces")] public long Count { get; set; }
            [JsonIgnore] public string Note { get; set; } = "";
        }

        record Approval(string Product, long Pieces, long Approver);

        class Open
        {
            public string Product { get; set; } = "";
            [JsonExtensionData] public Dictionary<string, object> Others { get; set; } = new();
        }

        class Letter<T>
        {
            public T Content { get; set; } = default!;
        }

        class Deal
        {
            public string Title { get; set; } = "";
            public DateTime Closed { get; set; }
            public string Salesperson { get; set; } = "";
        }
        """;
}
