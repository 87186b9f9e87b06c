using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Apps;

namespace Domo.Manifest.Generator.Values;

/// <summary>A Domo type in C#, and the client methods that read and write it.</summary>
/// <param name="CSharp">The C# type without its nullable annotation.</param>
/// <param name="Read">The <c>WireReader</c> method that reads the type; it returns null for JSON null.</param>
/// <param name="Write">The <c>WireWriter</c> method that writes the type; it writes null as JSON null.</param>
/// <param name="Label">Domo's name for the type, for documentation.</param>
internal sealed record WireType(string CSharp, string Read, string Write, string Label)
{
    private const string ReadObject = "ReadObject<";

    /// <summary>Gets the type for any JSON.</summary>
    public static WireType Json { get; } = new("global::System.Text.Json.Nodes.JsonNode", "ReadNode", "WriteNode", "any JSON");

    /// <summary>Gets the type of a cell or property without a declared type: a union that includes null.</summary>
    public static WireType Untyped { get; } = new(ClientNames.Value, "ReadValue", "WriteDocumentValue", "undeclared type");

    /// <summary>Gets the type of a dataset field and, for dates, the method that reads it.</summary>
    public (string Type, string? Reader) DatasetField => this switch
    {
        { CSharp: "string" } => (ClientNames.Namespace + "DatasetTextField", null),
        { CSharp: "long" } => (ClientNames.Namespace + "DatasetLongField", null),
        { CSharp: "decimal" } => (ClientNames.Namespace + "DatasetDecimalField", null),
        { CSharp: "double" } => (ClientNames.Namespace + "DatasetDoubleField", null),
        { HoldsNull: true } => (ClientNames.Namespace + "DatasetValueField", null),
        _ => (ClientNames.Namespace + "DatasetDateField<" + CSharp + "?>", ClientNames.Reader + "." + Read),
    };

    /// <summary>Gets the class with the fields of an object's properties.</summary>
    public string? Fields { get; init; }

    /// <summary>Gets the type of a collection field.</summary>
    public string DocumentField => Fields ?? ClientNames.Namespace + this switch
    {
        { CSharp: "string" } => "DocumentTextField",
        { CSharp: "long" } => "DocumentLongField",
        { CSharp: "decimal" } => "DocumentDecimalField",
        { CSharp: "double" } => "DocumentDoubleField",
        { CSharp: "bool" } => "DocumentBooleanField",
        { CSharp: "global::System.DateOnly" } => "DocumentDateField",
        { CSharp: "global::System.DateTimeOffset" } => "DocumentDateTimeField",
        _ => "DocumentValueField",
    };

    /// <summary>
    /// Gets the <c>JsonProperties</c> method that reads the type, or null if only the <c>WireReader</c> method can.
    /// </summary>
    public string? Property => Read switch
    {
        "ReadText" => "Text",
        "ReadNumber" => "Number",
        "ReadDecimal" => "Decimal",
        "ReadDouble" => "Double",
        "ReadBoolean" => "Boolean",
        "ReadDate" => "Date",
        "ReadDateTime" => "DateTime",
        "ReadValue" => "Value",
        _ => Read.StartsWith(ReadObject, StringComparison.Ordinal) ? Read.Substring("Read".Length) : null,
    };

    /// <summary>Gets whether the type has its own representation of null, so it needs no annotation.</summary>
    public bool HoldsNull => ReferenceEquals(this, Untyped);

    public static WireType Of(ColumnType type) => type switch
    {
        ColumnType.String => new("string", "ReadText", "WriteText", "STRING"),
        ColumnType.Long => new("long", "ReadNumber", "WriteNumber", "LONG"),
        ColumnType.Decimal => new("decimal", "ReadDecimal", "WriteDecimal", "DECIMAL"),
        ColumnType.Double => new("double", "ReadDouble", "WriteDouble", "DOUBLE"),
        ColumnType.Date => new("global::System.DateOnly", "ReadDate", "WriteDate", "DATE"),
        ColumnType.DateTime => new("global::System.DateTimeOffset", "ReadDateTime", "WriteDateTimeSeconds", "DATETIME"),
        ColumnType.Boolean => new("bool", "ReadBoolean", "WriteBoolean", "BOOLEAN"),
        ColumnType.Object => Json with { Label = "OBJECT" },
        _ => Untyped,
    };

    public static WireType Of(ParameterType type) => type switch
    {
        ParameterType.Boolean => new("bool", "ReadBoolean", "WriteBoolean", "boolean"),
        ParameterType.Date => new("global::System.DateOnly", "ReadDate", "WriteDate", "date"),
        ParameterType.DateTime => new("global::System.DateTimeOffset", "ReadDateTime", "WriteDateTime", "dateTime"),
        ParameterType.Decimal => new("decimal", "ReadDecimal", "WriteDecimal", "decimal"),
        ParameterType.Double => new("double", "ReadDouble", "WriteDouble", "double"),
        ParameterType.Duration => new("global::System.TimeSpan", "ReadDuration", "WriteDuration", "duration"),
        ParameterType.Number => new("long", "ReadNumber", "WriteNumber", "number"),
        ParameterType.Person => Id("UserId", "person ID"),
        ParameterType.Dataset => Id("DatasetId", "dataset ID"),
        ParameterType.Group => Id("GroupId", "group ID"),
        ParameterType.Account => Id("AccountId", "account ID"),
        ParameterType.Text => new("string", "ReadText", "WriteText", "text"),
        ParameterType.Time => new("global::System.TimeOnly", "ReadTime", "WriteTime", "time"),
        ParameterType.Object => Json with { Label = "object" },
        ParameterType.File => Json with { Label = "file, format undocumented" },
        ParameterType.Directory => Json with { Label = "directory, format undocumented" },
        _ => Json,
    };

    private static WireType Id(string type, string label) =>
        new(ClientNames.Namespace + type, "ReadId<" + ClientNames.Namespace + type + ">", "WriteId<" + ClientNames.Namespace + type + ">", label);
}
