namespace Domo.Manifest.Client;

/// <summary>A part of a form.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Source">The bytes.</param>
/// <param name="FileName">The name of the file; null if the field is not a file.</param>
/// <param name="ContentType">The media type of the bytes; null if the field is not a file.</param>
internal sealed record FormPart(string Name, UploadSource Source, string? FileName = null, MediaTypeText? ContentType = null);
