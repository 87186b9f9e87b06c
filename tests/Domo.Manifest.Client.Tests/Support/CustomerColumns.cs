using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests.Support;

// A hand-written copy of emitted code.

public sealed partial class CustomerColumns : DocumentFields
{
    public DocumentBooleanField Vip { get; } = new("vip");

    public DocumentListField<string, DocumentTextField> Tags { get; } = new(
        DocumentPath.OfContent("tags"),
        static element => new(element),
        static (ref Utf8JsonReader item) => WireReader.Required(WireReader.ReadText(ref item, "tags"), "tags"),
        static (itemWriter, item) => WireWriter.WriteText(itemWriter, item));

    public DocumentListField<long, DocumentLongField> Scores { get; } = new(
        DocumentPath.OfContent("scores"),
        static element => new(element),
        static (ref Utf8JsonReader item) => WireReader.Required(WireReader.ReadNumber(ref item, "scores"), "scores"),
        static (itemWriter, item) => WireWriter.WriteNumber(itemWriter, item));

    public AddressColumns Address { get; } = new(DocumentPath.OfContent("address"));

    public DocumentListField<AddressContent, AddressColumns> Others { get; } = new(
        DocumentPath.OfContent("others"),
        static element => new(element),
        static (ref Utf8JsonReader item) => WireReader.Required(WireReader.ReadObject<AddressContent>(ref item, "others"), "others"),
        static (itemWriter, item) => WireWriter.WriteObject(itemWriter, item));
}

public sealed partial class AddressColumns(DocumentPath path) : DocumentObjectField<AddressContent>(path)
{
    public DocumentTextField City { get; } = new(path.Below("city"));

    public DocumentLongField Type { get; } = new(path.Below("type"));
}

public sealed partial record AddressContent : DomoContent, IJsonReadable<AddressContent>
{
    public string? City { get; init; }

    static AddressContent IJsonReadable<AddressContent>.ReadJson(ref Utf8JsonReader reader)
    {
        string? city = null;
        JsonObject? additional = null;
        while (WireReader.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("city"u8))
            {
                city = WireReader.ReadColumn(ref reader, "city", WireReader.ReadText, ref additional);
            }
            else
            {
                WireReader.KeepProperty(ref reader, ref additional);
            }
        }

        return new AddressContent { City = city, AdditionalProperties = additional };
    }

    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        if (City is not null)
        {
            writer.WritePropertyName("city"u8);
            WireWriter.WriteText(writer, City);
        }
    }
}
