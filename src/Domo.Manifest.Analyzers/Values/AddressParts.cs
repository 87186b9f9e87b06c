using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.Literals;

namespace Domo.Manifest.Analyzers.Values;

/// <summary>What follows the endpoint in an address.</summary>
/// <param name="Segments">The steps of the path, without escapes.</param>
/// <param name="Parameters">The parameters of the query, without escapes.</param>
internal sealed record AddressParts(IReadOnlyList<MappedText> Segments, IReadOnlyList<(string Name, MappedText Value)> Parameters)
{
    /// <summary>Takes an address apart.</summary>
    /// <param name="text">The whole address.</param>
    /// <param name="start">Where the endpoint ends.</param>
    public static AddressParts Read(MappedText text, int start)
    {
        int end = EndOf(text, '#', start, text.Length);
        int pathEnd = EndOf(text, '?', start, end);
        var segments = new List<MappedText>();
        foreach (var segment in text.Slice(start, pathEnd).Split('/'))
        {
            segments.Add(segment.Unescape());
        }

        var parameters = new List<(string, MappedText)>();
        foreach (var (name, value) in DataQueryParameters.Read(text.Slice(Math.Min(pathEnd + 1, end), end)))
        {
            parameters.Add((name.Value, value));
        }

        return new(segments, parameters);
    }

    /// <summary>The value of a parameter; null when the address has none of this name.</summary>
    public MappedText? Find(string name)
    {
        foreach (var (parameter, value) in Parameters)
        {
            if (parameter == name)
            {
                return value;
            }
        }

        return null;
    }

    private static int EndOf(MappedText text, char sign, int start, int end)
    {
        int found = text.Value.IndexOf(sign, start, end - start);
        return found < 0 ? end : found;
    }
}
