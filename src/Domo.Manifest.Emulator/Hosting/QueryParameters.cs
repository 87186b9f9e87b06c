using System.Globalization;
using Domo.Manifest.Rules;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The query parameters of a request, none of which is ignored.</summary>
internal sealed class QueryParameters
{
    /// <summary>The session ID, which some clients send as a parameter. The emulator does not check it.</summary>
    private const string Session = "ryuu_sid";

    private readonly IQueryCollection _query;

    /// <summary>Checks that a request has no unsupported and no duplicate parameters.</summary>
    /// <exception cref="ApiException">A parameter is unsupported or duplicated (400).</exception>
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
                throw ApiException.BadRequest($"The query parameter '{name}' occurs {values.Count} times.");
            }
        }
    }

    /// <summary>Checks that a request has no parameters.</summary>
    /// <exception cref="ApiException">The request has a parameter (400).</exception>
    public static void RejectAll(HttpRequest request) => _ = new QueryParameters(request);

    /// <summary>Returns the value of a parameter; null if it is missing.</summary>
    public string? Text(string name) => _query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Returns a non-negative number; null if the parameter is missing.</summary>
    public long? Count(string name) => Text(name) switch
    {
        null => null,
        { } text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
        { } text => throw ApiException.BadRequest($"The query parameter '{name}' must be a nonnegative whole number, not '{text}'."),
    };

    /// <summary>Returns a non-negative number as an index or count, limited to the largest possible value.</summary>
    public int Index(string name, int otherwise) => (int)Math.Min(Count(name) ?? otherwise, int.MaxValue);

    /// <summary>Returns whether a parameter has the second of two values; the first is the default.</summary>
    public bool Choose(string name, string otherwise, string choice) => Text(name) is { } text
        && (text == choice || (text == otherwise
            ? false
            : throw ApiException.BadRequest($"The query parameter '{name}' must be '{otherwise}' or '{choice}', not '{text}'.")));
}
