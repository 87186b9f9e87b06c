namespace Domo.Manifest.Client;

/// <summary>One part of a form.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Source">The bytes.</param>
/// <param name="FileName">The name of the file; null for a field that is none.</param>
/// <param name="ContentType">The media type of the bytes; null for a field that is no file.</param>
internal sealed record FormPart(string Name, UploadSource Source, string? FileName = null, MediaTypeText? ContentType = null);
