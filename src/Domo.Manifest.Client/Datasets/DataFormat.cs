namespace Domo.Manifest.Client;

/// <summary>The media types that the Data API answers in.</summary>
internal static class DataFormat
{
    public const string Objects = "application/array-of-objects";
    public const string Table = "application/json";
    public const string Csv = "text/csv";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
