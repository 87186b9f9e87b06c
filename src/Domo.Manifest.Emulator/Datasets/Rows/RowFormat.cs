using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>Chooses the format of the rows by the <c>Accept</c> header, as Domo does.</summary>
internal static class RowFormat
{
    private const string Objects = "application/array-of-objects";
    private const string Arrays = "application/json";
    private const string Csv = "text/csv";

    /// <summary>The header in Domo's documentation, which is not a media type.</summary>
    private const string PrintedObjects = "array-of-objects";

    /// <summary>Creates the writer for the rows of a response.</summary>
    /// <exception cref="ApiException">The request does not accept any supported format (406).</exception>
    public static RowWriter Choose(HttpRequest request, DatasetResult result)
    {
        string accept = request.Headers.Accept.ToString();
        if (string.IsNullOrWhiteSpace(accept) || accept == PrintedObjects)
        {
            return new ObjectRowWriter(result.Columns);
        }

        var types = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var parsed) ? parsed : [];
        return types
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => Create(type, result))
            .FirstOrDefault(writer => writer is not null)
            ?? throw new ApiException(
                StatusCodes.Status406NotAcceptable,
                $"The emulator cannot return '{accept}'. It returns '{Objects}' (the default), "
                + $"'{Arrays}' (arrays with metadata), '{Csv}' or '{ExcelRowWriter.MediaType}'.");
    }

    private static RowWriter? Create(MediaTypeHeaderValue type, DatasetResult result) =>
        type.Quality == 0 ? null
        : type.MediaType.Value?.ToUpperInvariant() switch
        {
            "*/*" or "APPLICATION/*" or "APPLICATION/ARRAY-OF-OBJECTS" => new ObjectRowWriter(result.Columns),
            "APPLICATION/JSON" => new ArrayRowWriter(result),
            "TEXT/CSV" or "TEXT/*" => new CsvRowWriter(result.Columns),
            _ when type.MediaType.Equals(ExcelRowWriter.MediaType, StringComparison.OrdinalIgnoreCase) =>
                new ExcelRowWriter(result.Columns),
            _ => null,
        };
}
