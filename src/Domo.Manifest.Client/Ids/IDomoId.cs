namespace Domo.Manifest.Client;

/// <summary>An id that cannot be taken for that of another kind of thing. On the wire it is text.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface IDomoId<TSelf>
    where TSelf : struct, IDomoId<TSelf>
{
    /// <summary>The id as Domo writes it; empty for the default of the type, which is no id.</summary>
    string Value { get; }

    /// <summary>The id of a text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    static abstract TSelf Create(string value);
}
