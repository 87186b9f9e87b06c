namespace Domo.Manifest.Client;

/// <summary>The unit of a rolling period: <c>last 3 months</c>.</summary>
public enum RollingUnit
{
    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Quarters.</summary>
    Quarters,

    /// <summary>Years.</summary>
    Years,
}
