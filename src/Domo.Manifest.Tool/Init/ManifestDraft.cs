using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Domo.Manifest.Binding;
using Domo.Manifest.Tool.Fmt;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Init;

/// <summary>A new manifest under construction.</summary>
internal sealed class ManifestDraft
{
    /// <summary>The default version.</summary>
    public const string FirstVersion = "1.0.0";

    /// <summary>The default size.</summary>
    public const string DefaultSize = "4x3";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value of the <c>$schema</c> line; null for no such line.</summary>
    public string? Schema { get; set; }

    /// <summary>The app's name.</summary>
    public required string Name { get; set; }

    /// <summary>The app's version.</summary>
    public string Version { get; set; } = FirstVersion;

    /// <summary>The app's size on a page, in the format of <see cref="ParseSize"/>.</summary>
    public string Size { get; set; } = DefaultSize;

    /// <summary>The ID of the app on a card; null if there is none yet.</summary>
    public string? ProxyId { get; set; }

    /// <summary>The entries of all lists.</summary>
    public List<DraftEntry> Entries { get; } = [];

    /// <summary>Parses a size.</summary>
    /// <exception cref="ToolException">It is not a size.</exception>
    public static (decimal Width, decimal Height) ParseSize(string text)
    {
        string[] parts = text.Split('x', 'X');
        return parts.Length == 2 && Number(parts[0]) is { } width && Number(parts[1]) is { } height
            ? (width, height)
            : throw ToolException.BadUsage($"'{text}' is not a valid size; use WIDTHxHEIGHT, such as {DefaultSize}");
    }

    /// <summary>Returns the manifest in the layout of <c>fmt</c>.</summary>
    public string ToText()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            Write(json);
        }

        string text = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        return ManifestLayout.TryFormat(text, out string? formatted, out _) ? formatted : text;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Schema is { } schema)
        {
            json.WriteString(SchemaLine.Name, schema);
        }

        var (width, height) = ParseSize(Size);
        json.WriteString(Spellings.Name.Name, Name);
        json.WriteString(Spellings.Version.Name, Version);
        if (ProxyId is { } proxyId)
        {
            json.WriteString(Spellings.ProxyId.Name, proxyId);
        }

        json.WriteStartObject(Spellings.Size.Name);
        json.WriteNumber(Spellings.Width.Name, width);
        json.WriteNumber(Spellings.Height.Name, height);
        json.WriteEndObject();
        foreach (var kind in EntryKind.All)
        {
            WriteList(json, kind);
        }

        json.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter json, EntryKind kind)
    {
        var entries = Entries.FindAll(entry => entry.Kind == kind);

        // Domo requires a list of datasets even if it is empty.
        if (entries.Count == 0 && kind.List != Spellings.Datasets)
        {
            return;
        }

        json.WriteStartArray(kind.List.Name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            kind.Write(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
