using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A field of texts.</summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DataTextField(string field) : DataField<string?>(field, WireReader.ReadText)
{
    /// <summary>The value has this text in it: <c>contains</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DataFilter Contains(string text) => Compare("contains", text);

    /// <summary>The value does not have this text in it: <c>!contains</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DataFilter DoesNotContain(string text) => Compare("!contains", text);
}
