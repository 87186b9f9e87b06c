namespace Domo.Manifest.Generator.Emit;

/// <summary>How one of Domo's types looks in C#, and which methods of the client read and write it.</summary>
/// <param name="CSharp">The C# type, without its nullable annotation.</param>
/// <param name="Read">The method of <c>WireReader</c> that reads it; all of them return null for JSON null.</param>
/// <param name="Write">The method of <c>WireWriter</c> that writes it; all of them write null as JSON null.</param>
/// <param name="Label">The type as Domo calls it, for documentation.</param>
internal sealed record WireType(string CSharp, string Read, string Write, string Label)
{
    /// <summary>Any JSON.</summary>
    public static WireType Json { get; } = new("global::System.Text.Json.Nodes.JsonNode", "ReadNode", "WriteNode", "any JSON");

    /// <summary>A cell or property with no type anywhere: a small union that is never null itself.</summary>
    public static WireType Untyped { get; } = new(ClientNames.Value, "ReadValue", "WriteDocumentValue", "no type declared");

    /// <summary>How the token of a dataset's field of this type is made, without its alias: the type and, for dates, what reads them.</summary>
    public (string Type, string? Reader) DataField => this switch
    {
        { CSharp: "string" } => (ClientNames.Namespace + "DataTextField", null),
        { CSharp: "long" } => (ClientNames.Namespace + "DataLongField", null),
        { CSharp: "decimal" } => (ClientNames.Namespace + "DataDecimalField", null),
        { CSharp: "double" } => (ClientNames.Namespace + "DataDoubleField", null),
        { HoldsNull: true } => (ClientNames.Namespace + "DataValueField", null),
        _ => (ClientNames.Namespace + "DataDateField<" + CSharp + "?>", ClientNames.Reader + "." + Read),
    };

    /// <summary>The class of the tokens of an object's properties.</summary>
    public string? Columns { get; init; }

    /// <summary>The type of the token of a collection's column of this type.</summary>
    public string DocumentField => Columns ?? ClientNames.Namespace + this switch
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

    /// <summary>Whether null has a value of its own, so that the C# type needs no annotation.</summary>
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
        ParameterType.Person => Id("PersonId", "person, by id"),
        ParameterType.Dataset => Id("DataSetId", "dataset, by id"),
        ParameterType.Group => Id("GroupId", "group, by id"),
        ParameterType.Account => Id("AccountId", "account, by id"),
        ParameterType.Text => new("string", "ReadText", "WriteText", "text"),
        ParameterType.Time => new("global::System.TimeOnly", "ReadTime", "WriteTime", "time"),
        ParameterType.Object => Json with { Label = "object" },
        ParameterType.File => Json with { Label = "file, in a form that Domo does not document" },
        ParameterType.Directory => Json with { Label = "directory, in a form that Domo does not document" },
        _ => Json,
    };

    private static WireType Id(string type, string label) =>
        new(ClientNames.Namespace + type, "ReadId<" + ClientNames.Namespace + type + ">", "WriteId<" + ClientNames.Namespace + type + ">", label);
}
