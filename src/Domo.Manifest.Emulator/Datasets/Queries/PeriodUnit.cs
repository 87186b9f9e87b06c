namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>The units of time in queries.</summary>
internal enum PeriodUnit
{
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
