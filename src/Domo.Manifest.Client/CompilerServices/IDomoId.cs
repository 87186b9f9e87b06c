namespace Domo.Manifest.Client.CompilerServices;

/// <summary>A strongly typed ID. In JSON, it is a string or a number.</summary>
/// <typeparam name="TSelf">The type of the ID.</typeparam>
public interface IDomoId<TSelf>
    where TSelf : struct, IDomoId<TSelf>
{
    /// <summary>The ID as Domo writes it; empty for the default value, which is not an ID.</summary>
    string Value { get; }

    /// <summary>Creates an ID from a string.</summary>
    /// <param name="value">The ID.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    static abstract TSelf Create(string value);
}
