namespace Domo.Manifest.Client;

/// <summary>The media types of Data API responses.</summary>
internal static class DatasetFormat
{
    public const string Objects = "application/array-of-objects";
    public const string Table = "application/json";
    public const string Csv = "text/csv";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
