namespace Domo.Manifest.Client;

/// <summary>
/// Uses your own class or record as the content of a collection's documents: <c>domo.Collections.Users</c> then reads and writes it with
/// generated code, without reflection. Its public settable properties are the properties of the content, as in System.Text.Json:
/// <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/>,
/// <see cref="System.Text.Json.Serialization.JsonIgnoreAttribute"/>, <see cref="System.Text.Json.Serialization.JsonConstructorAttribute"/>
/// and <see cref="System.Text.Json.Serialization.JsonExtensionDataAttribute"/> apply.
/// </summary>
/// <param name="collection">The exact name of the collection in the manifest.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DomoDocumentAttribute(string collection) : Attribute
{
    /// <summary>The name of the collection in the manifest.</summary>
    public string Collection { get; } = collection;
}
