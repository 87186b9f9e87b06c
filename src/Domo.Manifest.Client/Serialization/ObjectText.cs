using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>Formats objects like records.</summary>
internal static class ObjectText
{
    /// <summary>Returns <c>Name { Property = value, … }</c>, without null properties.</summary>
    /// <param name="name">The name of the type; empty to leave it out.</param>
    /// <param name="properties">The properties in order. Lists of strings are in brackets.</param>
    public static string Format(string name, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var parts = new List<string>(properties.Length);
        foreach (var (property, value) in properties)
        {
            if (value is not null)
            {
                parts.Add($"{property} = {Format(value)}");
            }
        }

        var start = name.Length == 0 ? "{ " : name + " { ";
        return parts.Count == 0 ? start + "}" : $"{start}{string.Join(", ", parts)} }}";
    }

    private static string Format(object value) => value switch
    {
        DateTimeOffset moment => CompilerServices.WireWriter.Text(moment),
        IEnumerable<string> list => $"[{string.Join(", ", list)}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
