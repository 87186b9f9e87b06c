using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.StringLiterals;

namespace Domo.Manifest.Analyzers.ArgumentValues;

/// <summary>The part of a URL after the endpoint.</summary>
/// <param name="Segments">The unescaped path segments.</param>
/// <param name="Parameters">The unescaped query parameters.</param>
internal sealed record AddressParts(IReadOnlyList<MappedText> Segments, IReadOnlyList<(string Name, MappedText Value)> Parameters)
{
    /// <summary>Parses a URL.</summary>
    /// <param name="text">The whole URL.</param>
    /// <param name="start">The end of the endpoint.</param>
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

    /// <summary>Returns the value of a parameter, or null.</summary>
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
