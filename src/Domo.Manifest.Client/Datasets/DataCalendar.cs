namespace Domo.Manifest.Client;

/// <summary>The calendar that <c>todate</c>, <c>last</c> and <c>dategrain</c> go by.</summary>
public enum DataCalendar
{
    /// <summary>The calendar year.</summary>
    Standard,

    /// <summary>The fiscal year that the Domo instance is configured with.</summary>
    Fiscal,
}
