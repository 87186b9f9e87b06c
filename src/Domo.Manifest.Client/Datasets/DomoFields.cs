namespace Domo.Manifest.Client;

/// <summary>The fields of a dataset whose fields the manifest does not declare, by name.</summary>
public sealed class DomoFields
{
    /// <summary>The field of a name.</summary>
    /// <param name="name">The name of the column. It is not checked before the query is sent.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DataValueField this[string name] => new(name);
}
