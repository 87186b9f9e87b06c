using System.Globalization;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>Collects the parameter values of a query.</summary>
internal sealed class SqlParameters(IEnumerable<(string Name, object Value)> initial)
{
    private readonly List<(string Name, object Value)> _values = [.. initial];

    public IReadOnlyList<(string Name, object Value)> Values => _values;

    /// <summary>Adds a value.</summary>
    /// <returns>The SQL that refers to the value.</returns>
    public string Add(object value)
    {
        string name = $"p{_values.Count.ToString(CultureInfo.InvariantCulture)}";
        _values.Add((name, value));
        return $"${name}";
    }
}
