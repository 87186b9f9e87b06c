using Domo.Manifest.Declarations;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>Compares the JSON form of a property with the type of its column.</summary>
internal static class ColumnFits
{
    /// <summary>Returns how values of a form match a column.</summary>
    /// <param name="form">The form.</param>
    /// <param name="column">The column.</param>
    /// <param name="syncsMoments">Whether timestamps are written in the form that syncs.</param>
    public static ColumnFit Of(JsonForm form, CollectionColumn column, bool syncsMoments)
    {
        if (form == JsonForm.Unknown || column.Type == ColumnType.Unknown)
        {
            return ColumnFit.Fits;
        }

        if (column.IsList)
        {
            return Whether(form == JsonForm.List);
        }

        return column.Type switch
        {
            // Lists, objects, true and false sync as their JSON text.
            ColumnType.String => Whether(!form.IsNumber()),
            ColumnType.Boolean => Whether(form == JsonForm.Boolean),
            ColumnType.Object => Whether(form == JsonForm.Object),
            ColumnType.Date => OfDate(form, form == JsonForm.Day),
            ColumnType.DateTime => OfDate(form, form == JsonForm.Moment && syncsMoments),
            ColumnType.Long => OfLong(form),
            _ => OfFraction(form, column.Type),
        };
    }

    /// <summary>Returns the C# type for a column.</summary>
    public static string TypeOf(CollectionColumn column) => column switch
    {
        { IsList: true } => "IReadOnlyList<T>",
        { Type: ColumnType.Long } => "long",
        { Type: ColumnType.Decimal } => "decimal",
        { Type: ColumnType.Double } => "double",
        { Type: ColumnType.Boolean } => "bool",
        { Type: ColumnType.Date } => "DateOnly",
        { Type: ColumnType.DateTime } => "DateTimeOffset",
        { Type: ColumnType.Object } => "JsonObject",
        _ => "string",
    };

    /// <summary>Returns a column's type for messages.</summary>
    public static string Describe(CollectionColumn column) =>
        column.IsList ? "an array" : column.DeclaredType is { Length: > 0 } name ? name : "of another type";

    private static ColumnFit Whether(bool fits) => fits ? ColumnFit.Fits : ColumnFit.WrongKind;

    private static ColumnFit OfDate(JsonForm form, bool isRight) => form switch
    {
        // A string may contain a date in any form.
        _ when isRight || form == JsonForm.Text => ColumnFit.Fits,
        JsonForm.Day or JsonForm.Moment => ColumnFit.WrongDate,
        _ => ColumnFit.WrongKind,
    };

    private static ColumnFit OfLong(JsonForm form) => form switch
    {
        JsonForm.Integer => ColumnFit.Fits,
        JsonForm.SmallInteger => ColumnFit.HoldsLess,
        JsonForm.LargeInteger or JsonForm.Single or JsonForm.Double or JsonForm.Decimal => ColumnFit.HoldsMore,
        _ => ColumnFit.WrongKind,
    };

    private static ColumnFit OfFraction(JsonForm form, ColumnType type) => form switch
    {
        JsonForm.Decimal => ColumnFit.Fits,
        JsonForm.Double when type == ColumnType.Double => ColumnFit.Fits,
        _ => form.IsNumber() ? ColumnFit.HoldsLess : ColumnFit.WrongKind,
    };
}
