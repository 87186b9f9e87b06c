using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <summary>The permissions to a file.</summary>
public sealed record FilePermissions : IJsonReadable<FilePermissions>, IJsonWritable
{
    /// <summary>Whether all users of the Domo instance may read the file.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The permissions of users and groups.</summary>
    public required IReadOnlyList<FilePermissionEntry> Entries { get; init; }

    /// <summary>Returns the permissions of all entries.</summary>
    /// <returns>The string, such as <c>public; USER 27: READ_WRITE_DELETE_SHARE_ADMIN</c>.</returns>
    public override string ToString() =>
        string.Join("; ", [IsPublic ? "public" : "not public", .. Entries.Select(entry => entry.ToString())]);

    /// <inheritdoc/>
    static FilePermissions IJsonReadable<FilePermissions>.ReadJson(ref Utf8JsonReader reader)
    {
        bool? isPublic = null;
        IReadOnlyList<FilePermissionEntry>? entries = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "publicAccess": isPublic = WireReader.ReadBoolean(ref reader, name); break;
                case "entries": entries = WireReader.ReadObjects<FilePermissionEntry>(ref reader, name, "entry"); break;
                default: reader.Skip(); break;
            }
        }

        return new FilePermissions { IsPublic = WireReader.Required(isPublic, "publicAccess"), Entries = entries ?? [] };
    }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("publicAccess"u8, IsPublic);
        writer.WritePropertyName("entries"u8);
        WireWriter.WriteList(writer, Entries, WireWriter.WriteObject);
        writer.WriteEndObject();
    }
}
