namespace Domo.Manifest.Emulator.Data;

/// <summary>The SQL that turns a column of a file into a column of one of Domo's types.</summary>
internal static class ColumnConversion
{
    /// <summary>The Domo type nearest to a type of DuckDB's. Domo has no type for what is none of these: that stays text.</summary>
    public static ColumnType FromDuckDb(string type) => type switch
    {
        "TinyInt" or "SmallInt" or "Integer" or "BigInt" or "UnsignedTinyInt" or "UnsignedSmallInt" or "UnsignedInteger" => ColumnType.Long,
        "UnsignedBigInt" or "HugeInt" or "UnsignedHugeInt" or "Decimal" => ColumnType.Decimal,
        "Float" or "Double" => ColumnType.Double,
        "Date" => ColumnType.Date,
        "Timestamp" or "TimestampTz" or "TimestampS" or "TimestampMs" or "TimestampNs" => ColumnType.DateTime,
        _ => ColumnType.String,
    };

    /// <summary>Reads a column that DuckDB has typed already.</summary>
    public static string FromTyped(string column, ColumnType type) => type switch
    {
        // The session's time zone is UTC, so that a timestamp without one is taken to be in UTC.
        ColumnType.DateTime => $"timezone('UTC', CAST({column} AS TIMESTAMPTZ))",
        ColumnType.Decimal => $"CAST({column} AS DECIMAL(38, 10))",
        ColumnType.String => $"CAST({column} AS VARCHAR)",

        // Domo has no NaN and no infinities.
        ColumnType.Double => $"CASE WHEN isfinite({column}) THEN {column} END",
        _ => column,
    };

    /// <summary>The type of DuckDB's that values of a Domo type have here.</summary>
    public static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Long => "BIGINT",
        ColumnType.Decimal => "DECIMAL(38, 10)",
        ColumnType.Double => "DOUBLE",
        ColumnType.Date => "DATE",
        ColumnType.DateTime => "TIMESTAMP",
        _ => "VARCHAR",
    };

    /// <summary>Reads a column of text; a text that does not fit the type fails the query and names column and text.</summary>
    public static string FromText(string column, string fileColumn, ColumnType type)
    {
        // DuckDB's own casts round 3.7 to 4, cut a moment down to its day, and drop the offset when they make a TIMESTAMP.
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
            $"{Sql.Text($"The column '{fileColumn}' holds '")} || {column} || {Sql.Text($"', which is not {Describe(type)}")}";
        return value is null ? column : $"CASE WHEN {column} IS NOT NULL THEN coalesce({value}, error({complaint})) END";
    }

    private static string Describe(ColumnType type) => type switch
    {
        ColumnType.Date => "a DATE (YYYY-MM-DD)",
        ColumnType.DateTime => "a DATETIME (YYYY-MM-DDTHH:MM:SSZ)",
        _ => $"a {ColumnTypes.NameOf(type)}",
    };
}
