using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>The order of the elements of an array.</summary>
public sealed record DocumentSort
{
    private readonly string? _name;
    private readonly int _direction;

    private DocumentSort(string? name, int direction)
    {
        _name = name;
        _direction = direction;
    }

    /// <summary>Gets the ascending order of plain values.</summary>
    public static DocumentSort Ascending { get; } = new(null, 1);

    /// <summary>Gets the descending order of plain values.</summary>
    public static DocumentSort Descending { get; } = new(null, -1);

    /// <summary>Creates the order of objects by one of their properties.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="isDescending">Whether the order is descending.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static DocumentSort By(string name, bool isDescending = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(RequestText.Checked(name, nameof(name)), isDescending ? -1 : 1);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        if (_name is null)
        {
            writer.WriteNumberValue(_direction);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber(_name, _direction);
        writer.WriteEndObject();
    }
}
