using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>
/// Reads the response to a deletion in the FileSets API: nothing, <c>{"status":"success","message":"…"}</c>, or the number 1. Anything else
/// means that the deletion failed, whatever the HTTP status.
/// </summary>
internal static class DeletionAnswer
{
    public static bool Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number when reader.TryGetInt64(out var count) && count > 0:
                return true;
            case JsonTokenType.StartObject:
                return ReadStatus(ref reader);
            default:
                throw WireError.Mismatch(ref reader, "the number 1, or an object with the status 'success'");
        }
    }

    private static bool ReadStatus(ref Utf8JsonReader reader)
    {
        string? status = null, message = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "status": status = WireReader.ReadId(ref reader, name); break;
                case "message": message = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return string.Equals(status, "success", StringComparison.OrdinalIgnoreCase)
            ? true
            : throw new JsonException($"'status': expected success, found {status ?? "none"}{(message is null ? "." : ": " + message)}");
    }
}
