namespace Domo.Manifest.Client;

/// <summary>How far an upload in parts is.</summary>
/// <param name="Parts">How many parts Domo has.</param>
/// <param name="Bytes">How many bytes Domo has.</param>
/// <param name="TotalBytes">How many bytes there are; null when the stream cannot tell.</param>
public readonly record struct DomoUploadProgress(int Parts, long Bytes, long? TotalBytes);
