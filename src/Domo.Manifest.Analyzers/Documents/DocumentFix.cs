using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>The data that diagnostics about document classes pass to their code fix.</summary>
internal static class DocumentFix
{
    /// <summary>The diagnostic property with the correct JSON name of a property.</summary>
    public const string JsonName = nameof(JsonName);

    /// <summary>The diagnostic property with the correct type of a property, without nullability.</summary>
    public const string Type = nameof(Type);

    /// <summary>The diagnostic property that is present if a property needs the timestamp converter.</summary>
    public const string NeedsConverter = nameof(NeedsConverter);

    /// <summary>The diagnostic property with the declarations of missing properties, one per line.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The attribute for the timestamp converter.</summary>
    public const string ConverterAttribute =
        "[System.Text.Json.Serialization.JsonConverter(typeof(Domo.Manifest.Client.DomoDateTimeConverter))]";

    /// <summary>Returns the attribute for a JSON name.</summary>
    public static string NameAttribute(string name) =>
        "[System.Text.Json.Serialization.JsonPropertyName(" + SymbolDisplay.FormatLiteral(name, quote: true) + ")]";

    /// <summary>Returns the declaration of a property for a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="writing">How the class is serialized.</param>
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
