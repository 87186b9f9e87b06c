using System.Globalization;
using Domo.Manifest.Rules;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The query parameters of a request, of which none is ignored.</summary>
internal sealed class QueryParameters
{
    /// <summary>The session, which some clients send here; the emulator lets everybody in.</summary>
    private const string Session = "ryuu_sid";

    private readonly IQueryCollection _query;

    /// <summary>Checks that a request sends no other parameters, and none twice.</summary>
    /// <exception cref="ApiException">It does: 400.</exception>
    public QueryParameters(HttpRequest request, params string[] supported)
    {
        _query = request.Query;
        foreach (var (name, values) in _query)
        {
            if (!supported.Contains(name, StringComparer.Ordinal) && !string.Equals(name, Session, StringComparison.Ordinal))
            {
                string list = supported.Length == 0 ? "none" : string.Join(", ", supported.Select(item => $"'{item}'"));
                throw ApiException.BadRequest(
                    $"The query parameter '{name}' is not supported by the emulator yet{Suggestion.For(name, supported)}"
                    + $" Supported here: {list}.");
            }

            if (values.Count > 1)
            {
                throw ApiException.BadRequest($"The query parameter '{name}' is given {values.Count} times.");
            }
        }
    }

    /// <summary>Checks that a request sends no parameters at all.</summary>
    /// <exception cref="ApiException">It does: 400.</exception>
    public static void RejectAll(HttpRequest request) => _ = new QueryParameters(request);

    /// <summary>The text of a parameter; null when it is absent.</summary>
    public string? Text(string name) => _query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>A number from 0 on; null when the parameter is absent.</summary>
    public long? Count(string name) => Text(name) switch
    {
        null => null,
        { } text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
        { } text => throw ApiException.BadRequest($"The query parameter '{name}' takes a whole number from 0 on, not '{text}'."),
    };

    /// <summary>A number from 0 on, as an index or a count of what is in memory; larger ones are the largest there is.</summary>
    public int Index(string name, int otherwise) => (int)Math.Min(Count(name) ?? otherwise, int.MaxValue);

    /// <summary>Whether a parameter chooses the second of two values; the first is taken when it is absent.</summary>
    public bool Choose(string name, string otherwise, string choice) => Text(name) is { } text
        && (text == choice || (text == otherwise
            ? false
            : throw ApiException.BadRequest($"The query parameter '{name}' takes '{otherwise}' or '{choice}', not '{text}'.")));
}
