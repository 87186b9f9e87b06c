namespace Domo.Manifest.Client;

/// <summary>The calendar of <c>todate</c>, <c>last</c> and <c>dategrain</c>.</summary>
public enum DatasetCalendar
{
    /// <summary>The calendar year.</summary>
    Standard,

    /// <summary>The fiscal year configured in the Domo instance.</summary>
    Fiscal,
}
