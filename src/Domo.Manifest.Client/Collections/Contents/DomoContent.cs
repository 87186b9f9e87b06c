using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The content of an AppDB document, or an object in it. Generated records derive from it.</summary>
public abstract record DomoContent : IJsonWritable
{
    private JsonObject? _additionalProperties;

    /// <summary>Creates empty content.</summary>
    protected DomoContent()
    {
    }

    /// <summary>Copies content, including its additional properties.</summary>
    /// <param name="original">The content to copy.</param>
    protected DomoContent(DomoContent original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _additionalProperties = (JsonObject?)original._additionalProperties?.DeepClone();
    }

    /// <summary>
    /// The properties that the manifest does not declare, and declared ones whose stored value has another type, which AppDB allows
    /// whatever the schema says; the declared property is then null. They are read and written with the document, so an update loses
    /// nothing. If a declared property of the same name is not null, it is written instead.
    /// </summary>
    [AllowNull]
    public JsonObject AdditionalProperties
    {
        get => _additionalProperties ??= [];
        init => _additionalProperties = value;
    }

    private bool HasAdditionalProperties => _additionalProperties is { Count: > 0 };

    /// <summary>Returns whether types and additional properties are equal; generated records also compare declared ones.</summary>
    /// <param name="other">The other content.</param>
    /// <returns>True if they are equal.</returns>
    public virtual bool Equals(DomoContent? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && EqualityContract == other.EqualityContract
            && HasAdditionalProperties == other.HasAdditionalProperties
            && (!HasAdditionalProperties || JsonNode.DeepEquals(_additionalProperties, other._additionalProperties)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, HasAdditionalProperties ? _additionalProperties!.Count : 0);

    /// <summary>Writes the content as a JSON object: first the declared properties, then the other additional ones.</summary>
    /// <param name="writer">The writer.</param>
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteProperties(writer);
        if (HasAdditionalProperties)
        {
            var declared = DeclaredNames();
            foreach (var (name, value) in _additionalProperties!.Where(property => !declared.Contains(property.Key)))
            {
                writer.WritePropertyName(name);
                WireWriter.WriteNode(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    // The writer cannot be read, so the declared properties are written again to collect their names.
    private HashSet<string> DeclaredNames()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteProperties(writer);
            writer.WriteEndObject();
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(buffer.WrittenSpan, WireReader.Options);
        reader.Read();
        while (WireReader.NextProperty(ref reader))
        {
            names.Add(WireReader.GetText(ref reader));
            WireReader.SkipProperty(ref reader);
        }

        return names;
    }

    /// <summary>Writes the declared properties.</summary>
    /// <param name="writer">The writer, inside of the object.</param>
    protected abstract void WriteProperties(Utf8JsonWriter writer);

    /// <summary>Appends the additional properties, if any, to the result of <see cref="object.ToString"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>True if it appended something.</returns>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (HasAdditionalProperties)
        {
            builder.Append(nameof(AdditionalProperties)).Append(" = ").Append(_additionalProperties!.ToJsonString());
        }

        return HasAdditionalProperties;
    }
}
