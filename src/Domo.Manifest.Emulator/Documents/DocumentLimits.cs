using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>Domo's limits for all documents.</summary>
internal static class DocumentLimits
{
    private const int MaxDepth = 100;
    private const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Checks the content of a document.</summary>
    /// <exception cref="ApiException">The content is too deep or too large (400).</exception>
    public static void Check(JsonElement content)
    {
        string json = content.GetRawText();
        int size = Encoding.UTF8.GetByteCount(json);
        if (size > MaxBytes)
        {
            throw ApiException.BadRequest(string.Create(
                CultureInfo.InvariantCulture,
                $"A document can have at most 2 MB ({MaxBytes:N0} bytes), but 'content' has {size:N0} bytes."));
        }

        int depth = DepthOf(content);
        if (depth > MaxDepth)
        {
            throw ApiException.BadRequest(
                $"A document can have at most {MaxDepth} levels of objects and arrays, but 'content' has {depth}.");
        }
    }

    // The parser limits the depth, so recursion is safe.
    private static int DepthOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => 1 + value.EnumerateObject().Select(property => DepthOf(property.Value)).DefaultIfEmpty().Max(),
        JsonValueKind.Array => 1 + value.EnumerateArray().Select(DepthOf).DefaultIfEmpty().Max(),
        _ => 0,
    };
}
