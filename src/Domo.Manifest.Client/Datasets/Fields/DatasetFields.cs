namespace Domo.Manifest.Client;

/// <summary>The fields, by name, of a dataset whose fields the manifest does not declare.</summary>
public sealed class DatasetFields
{
    /// <summary>Gets a field by name.</summary>
    /// <param name="name">The name of the column. Only Domo checks it.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DatasetValueField this[string name] => new(name);
}
