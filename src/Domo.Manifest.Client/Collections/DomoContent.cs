using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>The content of an AppDB document, or an object in it: the base of the emitted content records.</summary>
public abstract record DomoContent : IJsonWritable
{
    private JsonObject? _additionalProperties;

    /// <summary>Creates empty content.</summary>
    protected DomoContent()
    {
    }

    /// <summary>Copies content. The additional properties are copied too, so that a change to the copy leaves the original alone.</summary>
    /// <param name="original">The content to copy.</param>
    protected DomoContent(DomoContent original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _additionalProperties = (JsonObject?)original._additionalProperties?.DeepClone();
    }

    /// <summary>
    /// The properties that the manifest does not declare, and those that it does whose value in the document is of another type: AppDB
    /// stores any JSON, whatever the schema says. The declared property is null then. They are kept when a document is read and written
    /// when it is updated, so that an update loses nothing. A declared property that is not null is written instead of one of its name
    /// that is here.
    /// </summary>
    [AllowNull]
    public JsonObject AdditionalProperties
    {
        get => _additionalProperties ??= [];
        init => _additionalProperties = value;
    }

    private bool HasAdditionalProperties => _additionalProperties is { Count: > 0 };

    /// <summary>Compares content: the type and the additional properties here, the declared ones in the emitted record.</summary>
    /// <param name="other">The other content.</param>
    /// <returns>True when they are the same.</returns>
    public virtual bool Equals(DomoContent? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && EqualityContract == other.EqualityContract
            && HasAdditionalProperties == other.HasAdditionalProperties
            && (!HasAdditionalProperties || JsonNode.DeepEquals(_additionalProperties, other._additionalProperties)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, HasAdditionalProperties ? _additionalProperties!.Count : 0);

    /// <summary>Writes the content as a JSON object: the declared properties, then the additional ones of other names.</summary>
    /// <param name="writer">Where it is written.</param>
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

    // What a writer was given cannot be asked of it, so the declared properties are written once more, for their names.
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
    /// <param name="writer">Is inside of the object.</param>
    protected abstract void WriteProperties(Utf8JsonWriter writer);

    /// <summary>Adds the additional properties, if there are any, to what <see cref="object.ToString"/> gives.</summary>
    /// <param name="builder">Where they are added.</param>
    /// <returns>True when something was added.</returns>
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
