using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets.DuckDb;

namespace Domo.Manifest.Emulator.Datasets.Files;

/// <summary>Creates the SQL that converts a column of a file to a Domo type.</summary>
internal static class ColumnConversion
{
    /// <summary>Returns the Domo type for a DuckDB type; types that Domo does not have become text.</summary>
    public static ColumnType FromDuckDb(string type) => type switch
    {
        "TinyInt" or "SmallInt" or "Integer" or "BigInt" or "UnsignedTinyInt" or "UnsignedSmallInt" or "UnsignedInteger" => ColumnType.Long,
        "UnsignedBigInt" or "HugeInt" or "UnsignedHugeInt" or "Decimal" => ColumnType.Decimal,
        "Float" or "Double" => ColumnType.Double,
        "Date" => ColumnType.Date,
        "Timestamp" or "TimestampTz" or "TimestampS" or "TimestampMs" or "TimestampNs" => ColumnType.DateTime,
        _ => ColumnType.String,
    };

    /// <summary>Converts a column that DuckDB has already typed.</summary>
    public static string FromTyped(string column, ColumnType type) => type switch
    {
        // The session's time zone is UTC, so a timestamp without an offset is UTC.
        ColumnType.DateTime => $"timezone('UTC', CAST({column} AS TIMESTAMPTZ))",
        ColumnType.Decimal => $"CAST({column} AS DECIMAL(38, 10))",
        ColumnType.String => $"CAST({column} AS VARCHAR)",

        // Domo has no NaN and no infinities.
        ColumnType.Double => $"CASE WHEN isfinite({column}) THEN {column} END",
        _ => column,
    };

    /// <summary>Returns the DuckDB type that represents values of a Domo type.</summary>
    public static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Long => "BIGINT",
        ColumnType.Decimal => "DECIMAL(38, 10)",
        ColumnType.Double => "DOUBLE",
        ColumnType.Date => "DATE",
        ColumnType.DateTime => "TIMESTAMP",
        _ => "VARCHAR",
    };

    /// <summary>
    /// Converts a column of text. A value that does not fit the type fails the query with a message that names column and value.
    /// </summary>
    public static string FromText(string column, string fileColumn, ColumnType type)
    {
        // DuckDB's own casts round 3.7 to 4, truncate a timestamp to its date, and drop the offset when they create a TIMESTAMP.
        string? value = type switch
        {
            ColumnType.Long => $@"CASE WHEN regexp_full_match({column}, '\s*[-+]?\d+\s*') THEN TRY_CAST({column} AS BIGINT) END",
            ColumnType.Decimal => $"TRY_CAST({column} AS DECIMAL(38, 10))",
            ColumnType.Double => $"CASE WHEN isfinite(TRY_CAST({column} AS DOUBLE)) THEN TRY_CAST({column} AS DOUBLE) END",
            ColumnType.Date => $@"CASE WHEN regexp_full_match({column}, '\d{{4}}-\d\d-\d\d') THEN TRY_CAST({column} AS DATE) END",
            ColumnType.DateTime =>
                $@"CASE WHEN regexp_full_match({column}, '\d{{4}}-.*') THEN timezone('UTC', TRY_CAST({column} AS TIMESTAMPTZ)) END",
            _ => null,
        };

        string complaint =
            $"{Sql.Text($"The column '{fileColumn}' contains '")} || {column} || {Sql.Text($"', which is not {Describe(type)}")}";
        return value is null ? column : $"CASE WHEN {column} IS NOT NULL THEN coalesce({value}, error({complaint})) END";
    }

    private static string Describe(ColumnType type) => type switch
    {
        ColumnType.Date => "a DATE (YYYY-MM-DD)",
        ColumnType.DateTime => "a DATETIME (YYYY-MM-DDTHH:MM:SSZ)",
        _ => $"a {ColumnTypes.NameOf(type)}",
    };
}
