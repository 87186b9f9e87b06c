using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>The id of a dataset, as functions of Code Engine and workflows take it.</summary>
public readonly record struct DataSetId : IDomoId<DataSetId>
{
    private readonly string? _value;

    /// <summary>Takes an id as text.</summary>
    /// <param name="value">The id.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public DataSetId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Takes an id as the UUID that it is.</summary>
    /// <param name="value">The id.</param>
    public DataSetId(Guid value) => _value = value.ToString("D", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>The id as Domo writes it.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Value;

    /// <inheritdoc/>
    static DataSetId IDomoId<DataSetId>.Create(string value) => new(value);
}
