namespace Domo.Manifest.Client;

/// <summary>The types of a collection's columns. With any other, the collection never syncs, and Domo does not say so.</summary>
public static class DomoColumnTypes
{
    /// <summary>Texts.</summary>
    public const string String = "STRING";

    /// <summary>Whole numbers.</summary>
    public const string Long = "LONG";

    /// <summary>Decimal numbers.</summary>
    public const string Decimal = "DECIMAL";

    /// <summary>Floating-point numbers.</summary>
    public const string Double = "DOUBLE";

    /// <summary>Dates, as <c>YYYY-MM-DD</c>.</summary>
    public const string Date = "DATE";

    /// <summary>Moments, as <c>YYYY-MM-DDTHH:MM:SSZ</c>.</summary>
    public const string DateTime = "DATETIME";
}
