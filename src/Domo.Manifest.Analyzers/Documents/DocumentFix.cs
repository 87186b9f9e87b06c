using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>What the diagnostics about document classes tell their code fix.</summary>
internal static class DocumentFix
{
    /// <summary>The property of a diagnostic that holds the name that a property should have in JSON.</summary>
    public const string JsonName = nameof(JsonName);

    /// <summary>The property of a diagnostic that holds the type that a property should have, but for its nullability.</summary>
    public const string Type = nameof(Type);

    /// <summary>The property of a diagnostic that is there when a property needs the converter of moments.</summary>
    public const string NeedsConverter = nameof(NeedsConverter);

    /// <summary>The property of a diagnostic that holds the properties that a class lacks, one a line.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The attribute that gives a property the converter of moments.</summary>
    public const string ConverterAttribute =
        "[System.Text.Json.Serialization.JsonConverter(typeof(Domo.Manifest.Client.DomoDateTimeConverter))]";

    /// <summary>The attribute that gives a property its name in JSON.</summary>
    public static string NameAttribute(string name) =>
        "[System.Text.Json.Serialization.JsonPropertyName(" + SymbolDisplay.FormatLiteral(name, quote: true) + ")]";

    /// <summary>The declaration of a property for a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="writing">How the class is written.</param>
    public static string Declare(CollectionColumn column, JsonWriting writing)
    {
        string name = JsonNames.Pascal(column.CSharpName ?? column.Name);
        string jsonName = writing.Naming switch
        {
            JsonNaming.CamelCase => JsonNames.Camel(name),
            JsonNaming.Columns => column.Name,
            _ => name,
        };
        string attributes = (jsonName == column.Name ? "" : NameAttribute(column.Name) + " ")
            + (column is { Type: ColumnType.DateTime, IsList: false } && !writing.SyncsMoments ? ConverterAttribute + " " : "");
        string type = column.IsList || column.Type is ColumnType.Object or ColumnType.Unknown ? "System.Text.Json.Nodes.JsonNode"
            : column.Type is ColumnType.Date or ColumnType.DateTime ? "System." + ColumnFits.TypeOf(column)
            : ColumnFits.TypeOf(column);
        return attributes + "public " + type + "? " + name + " { get; set; }";
    }
}
