namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>The units of time that queries count in.</summary>
internal enum PeriodUnit
{
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
