namespace Domo.Manifest.Client;

/// <summary>
/// Makes a class or record of the app's own the content of a collection's documents: <c>domo.Collections.Users</c> then reads and
/// writes it, at compile time and without reflection. Its public properties that can be set are the properties of the content, as
/// System.Text.Json sees them: <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/>,
/// <see cref="System.Text.Json.Serialization.JsonIgnoreAttribute"/>, <see cref="System.Text.Json.Serialization.JsonConstructorAttribute"/>
/// and <see cref="System.Text.Json.Serialization.JsonExtensionDataAttribute"/> count.
/// </summary>
/// <param name="collection">The name of the collection in the manifest, letter by letter.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DomoDocumentAttribute(string collection) : Attribute
{
    /// <summary>The name of the collection in the manifest.</summary>
    public string Collection { get; } = collection;
}
