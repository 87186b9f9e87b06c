using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A field of strings.</summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DatasetTextField(string field) : DatasetField<string?>(field, WireReader.ReadText)
{
    /// <summary>Matches values that contain a substring: <c>contains</c>.</summary>
    /// <param name="text">The substring.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DatasetFilter Contains(string text) => Compare("contains", text);

    /// <summary>Matches values that do not contain a substring: <c>!contains</c>.</summary>
    /// <param name="text">The substring.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DatasetFilter DoesNotContain(string text) => Compare("!contains", text);
}
