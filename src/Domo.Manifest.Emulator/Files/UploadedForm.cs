using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Files;

/// <summary>A form with a file.</summary>
/// <param name="Content">The content of the part <c>file</c>.</param>
/// <param name="FileName">The file name of that part.</param>
/// <param name="ContentType">The media type of that part.</param>
/// <param name="Fields">The texts of the other parts.</param>
internal sealed record UploadedForm(
    SavedContent Content, string FileName, string ContentType, IReadOnlyDictionary<string, string> Fields)
{
    private const string FilePart = "file";
    private const int MaxFieldsLength = 64 * 1024;
    private const int MaxBoundaryLength = 200;

    /// <summary>Reads <c>multipart/form-data</c>, and streams the file to the folder.</summary>
    /// <exception cref="ApiException">
    /// The body is not a form or has no file (400 or 415), or the file or the other parts are too large (413).
    /// </exception>
    public static async Task<UploadedForm> ReadAsync(HttpContext context, EmulatorSetup setup, FilesFolder folder)
    {
        var reader = Open(context, setup);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        int room = MaxFieldsLength;
        UploadedForm? form = null;
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                var disposition = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var parsed)
                    ? parsed
                    : throw ApiException.BadRequest("A part of the form has no Content-Disposition.");
                string name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                if (name == FilePart)
                {
                    form = form is null
                        ? await SaveAsync(section, disposition, setup, folder, fields, context.RequestAborted)
                        : throw ApiException.BadRequest("The form has more than one part 'file'.");
                }
                else
                {
                    string text = await ReadFieldAsync(section, name, room, context.RequestAborted);
                    room -= name.Length + text.Length;
                    fields[name] = text;
                }
            }

            return form ?? throw ApiException.BadRequest("The form has no part 'file'.");
        }
        catch (InvalidDataException e)
        {
            form?.Content.Delete();
            throw ApiException.BadRequest($"The form cannot be read: {e.Message}");
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            form?.Content.Delete();
            throw ApiException.BadRequest($"The form is incomplete: {e.Message}");
        }
        catch
        {
            form?.Content.Delete();
            throw;
        }
    }

    /// <summary>Stores the file, or deletes it if that fails.</summary>
    public T Store<T>(Func<T> store)
    {
        try
        {
            return store();
        }
        catch
        {
            Content.Delete();
            throw;
        }
    }

    /// <summary>Raises the server's limit of 30 MB for bodies to the limit in the options, plus room for the rest of the form.</summary>
    private static void AllowLargeBody(HttpContext context, EmulatorSetup setup)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = setup.Options.MaxFileSize + (1024 * 1024);
        }
    }

    private static MultipartReader Open(HttpContext context, EmulatorSetup setup)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= MaxBoundaryLength } boundary)
        {
            throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType,
                $"The body must be multipart/form-data with a boundary, not '{context.Request.ContentType ?? "none"}'.");
        }

        AllowLargeBody(context, setup);
        return new MultipartReader(boundary.ToString(), context.Request.Body);
    }

    private static async Task<UploadedForm> SaveAsync(
        MultipartSection section,
        ContentDispositionHeaderValue disposition,
        EmulatorSetup setup,
        FilesFolder folder,
        Dictionary<string, string> fields,
        CancellationToken cancellationToken)
    {
        string contentType = StoredContentType.Check(section.ContentType);
        var content = await SavedContent.SaveAsync(
            [() => section.Body], folder.NewFile(), setup.Options.MaxFileSize, setup.Options.TimeProvider, cancellationToken);
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        return new UploadedForm(content, name.ToString(), contentType, fields);
    }

    /// <summary>Reads a field, up to the available size.</summary>
    private static async Task<string> ReadFieldAsync(MultipartSection section, string name, int room, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(section.Body);
        char[] buffer = new char[Math.Max(room - name.Length, 0) + 1];
        int length = await reader.ReadBlockAsync(buffer, cancellationToken);
        return length < buffer.Length && name.Length <= room
            ? new string(buffer, 0, length)
            : throw new ApiException(
                StatusCodes.Status413PayloadTooLarge,
                $"The other parts of the form have more than {MaxFieldsLength} characters.");
    }
}
