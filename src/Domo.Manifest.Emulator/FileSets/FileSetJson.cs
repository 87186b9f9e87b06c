using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.FileSets;

/// <summary>Creates the JSON of FileSets and their files. Searches evaluate the same JSON.</summary>
internal static class FileSetJson
{
    public static JsonObject Write(StoredFileSet set) => new()
    {
        ["id"] = set.Id,
        ["name"] = set.Name,
        ["description"] = set.Description,
        ["created"] = WireDates.ToWorkflow(set.Created),
        ["createdBy"] = set.CreatedBy,
    };

    /// <summary>Creates the short form, for lists and uploads.</summary>
    public static JsonObject Write(StoredFileSetFile file) => new()
    {
        ["id"] = file.Id,
        ["path"] = file.Path,
        ["name"] = file.Name,
        ["fileType"] = file.IsText ? "TEXT" : "FILE",
        ["contentType"] = file.ContentType,
        ["size"] = file.Size,
        ["created"] = WireDates.ToWorkflow(file.Created),
        ["createdBy"] = file.CreatedBy,
    };

    /// <summary>Creates the long form, for a single file.</summary>
    public static JsonObject Details(StoredFileSetFile file, string? downloadUrl)
    {
        var json = Write(file);
        json["hash"] = file.Sha256;
        json["hashAlgorithm"] = "SHA_256_HEX";
        json["downloadUrl"] = downloadUrl;
        json["connectorKey"] = null;
        json["indexStatus"] = null;
        json["indexReason"] = null;
        return json;
    }
}
