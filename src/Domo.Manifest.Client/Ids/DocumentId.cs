using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The ID of a document of an AppDB collection, a UUID.</summary>
public readonly record struct DocumentId : IDomoId<DocumentId>
{
    private readonly string? _value;

    /// <summary>Creates an ID from a string.</summary>
    /// <param name="value">The ID.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public DocumentId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Creates an ID from a UUID.</summary>
    /// <param name="value">The ID.</param>
    public DocumentId(Guid value) => _value = value.ToString();

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Converts a string to an ID.</summary>
    /// <param name="value">The ID.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator DocumentId(string value) => new(value);

    /// <summary>Converts a UUID to an ID.</summary>
    /// <param name="value">The ID.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator DocumentId(Guid value) => new(value);

    /// <summary>Converts an ID to the string that Domo writes.</summary>
    /// <param name="id">The ID.</param>
    public static implicit operator string(DocumentId id) => id.Value;

    /// <summary>Returns the ID as Domo writes it.</summary>
    /// <returns>The ID; empty for the default value.</returns>
    public override string ToString() => Value;

    /// <inheritdoc/>
    static DocumentId IDomoId<DocumentId>.Create(string value) => new(value);
}
