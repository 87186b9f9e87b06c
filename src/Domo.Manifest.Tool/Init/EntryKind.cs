using System.Text.Json;
using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Init;

/// <summary>A list of the manifest that <c>init</c> can fill: the syntax, questions and output of its entries.</summary>
internal sealed class EntryKind
{
    private EntryKind(string noun, string part, Spelling list, Action<Utf8JsonWriter, DraftEntry> write)
    {
        Noun = noun;
        Part = part;
        List = list;
        Write = write;
    }

    /// <summary>All kinds, in the order of the manifest.</summary>
    public static IReadOnlyList<EntryKind> All { get; } =
    [
        new("dataset", "field", Spellings.Datasets, WriteDataset)
        {
            EntryForm = "alias=id", EntryHint = "the ID is the UUID in the dataset's URL",
            PartForm = "alias=column", PartHint = "without any: all columns", SplitsAtFirst = true,
        },
        new("collection", "column", Spellings.Collections, WriteCollection)
        {
            EntryForm = "name", EntryHint = "an AppDB collection",
            PartForm = "name=TYPE", PartHint = string.Join(", ", ColumnTypes.Names) + "; without any: no schema",
        },
        new("workflow", "parameter", Spellings.Workflows, WriteWorkflow)
        {
            EntryForm = "alias", EntryHint = "a workflow that the app starts",
            PartForm = "name=type", PartHint = "text, number, date, …; append [] for a list",
        },
        new("package", "parameter", Spellings.Packages, WritePackage)
        {
            EntryForm = "alias[=type]", EntryHint = "a Code Engine function and its output type, object by default",
            PartForm = "name=type", PartHint = "text, number, date, …; append [] for a list",
        },
    ];

    /// <summary>The noun for an entry, which is also the name of its option.</summary>
    public string Noun { get; }

    /// <summary>The noun for a part of an entry; its option is named after both.</summary>
    public string Part { get; }

    /// <summary>The list of the manifest.</summary>
    public Spelling List { get; }

    /// <summary>Writes an entry.</summary>
    public Action<Utf8JsonWriter, DraftEntry> Write { get; }

    /// <summary>The syntax of an entry.</summary>
    public required string EntryForm { get; init; }

    /// <summary>The description of an entry, for help and questions.</summary>
    public required string EntryHint { get; init; }

    /// <summary>The syntax of a part. In an option, it follows the name of its entry and a colon.</summary>
    public required string PartForm { get; init; }

    /// <summary>The description of a part, for help and questions.</summary>
    public required string PartHint { get; init; }

    /// <summary>Gets whether the name ends at the first equals sign, since the value may contain some; otherwise at the last.</summary>
    private bool SplitsAtFirst { get; init; }

    /// <summary>Parses an entry.</summary>
    /// <exception cref="ToolException">It has no name.</exception>
    public DraftEntry Parse(string text)
    {
        var (name, value) = EntryForm.Contains('=', StringComparison.Ordinal) ? Split(text) : (text, null);
        return name.Length > 0 ? new DraftEntry(this, name, value)
            : throw ToolException.BadUsage($"'{text}' is not a valid {Noun}; use {EntryForm}");
    }

    /// <summary>Parses a part.</summary>
    /// <exception cref="ToolException">It has no name, or no value.</exception>
    public (string Name, string Value) ParsePart(string text) =>
        Split(text) is ({ Length: > 0 } name, { Length: > 0 } value)
            ? (name, value)
            : throw ToolException.BadUsage($"'{text}' is not a valid {Noun} {Part}; use {PartForm}");

    private (string Name, string? Value) Split(string text)
    {
        int equals = SplitsAtFirst ? text.IndexOf('=', StringComparison.Ordinal) : text.LastIndexOf('=');
        return equals < 0 ? (text, null) : (text[..equals], text[(equals + 1)..]);
    }

    private static void WriteDataset(Utf8JsonWriter json, DraftEntry entry)
    {
        json.WriteString(Spellings.Alias.Name, entry.Name);
        if (entry.Value is { } id)
        {
            json.WriteString(Spellings.DataSetId.Name, id);
        }

        json.WriteStartArray(Spellings.Fields.Name);
        foreach (var (alias, column) in entry.Parts)
        {
            json.WriteStartObject();
            json.WriteString(Spellings.Alias.Name, alias);
            json.WriteString(Spellings.ColumnName.Name, column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCollection(Utf8JsonWriter json, DraftEntry entry)
    {
        json.WriteString(Spellings.CollectionName.Name, entry.Name);
        if (entry.Parts.Count == 0)
        {
            return;
        }

        json.WriteStartObject(Spellings.Schema.Name);
        json.WriteStartArray(Spellings.Columns.Name);
        foreach (var (name, type) in entry.Parts)
        {
            json.WriteStartObject();
            json.WriteString(Spellings.Name.Name, name);
            json.WriteString(Spellings.Type.Name, type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteBoolean(Spellings.SyncEnabled.Name, true);
    }

    private static void WriteWorkflow(Utf8JsonWriter json, DraftEntry entry)
    {
        json.WriteString(Spellings.Alias.Name, entry.Name);
        WriteParameters(json, entry, Spellings.ParameterAlias, isNullable: null);
    }

    private static void WritePackage(Utf8JsonWriter json, DraftEntry entry)
    {
        json.WriteString(Spellings.Alias.Name, entry.Name);
        WriteParameters(json, entry, Spellings.Alias, isNullable: false);
        json.WriteStartObject(Spellings.Output.Name);
        json.WriteString(Spellings.Alias.Name, "result");
        WriteType(json, entry.Value ?? ParameterTypes.NameOf(ParameterType.Object), isNullable: false);
        json.WriteEndObject();
    }

    /// <summary>Writes the parameters of a workflow or function, which spell the alias differently.</summary>
    private static void WriteParameters(Utf8JsonWriter json, DraftEntry entry, Spelling alias, bool? isNullable)
    {
        json.WriteStartArray(Spellings.Parameters.Name);
        foreach (var (name, type) in entry.Parts)
        {
            json.WriteStartObject();
            json.WriteString(Spellings.Name.Name, name);
            json.WriteString(alias.Name, name);
            WriteType(json, type, isNullable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteType(Utf8JsonWriter json, string type, bool? isNullable)
    {
        bool isList = type.EndsWith("[]", StringComparison.Ordinal);
        json.WriteString(Spellings.Type.Name, isList ? type[..^2] : type);
        if (isNullable is { } nullable)
        {
            json.WriteBoolean(Spellings.Nullable.Name, nullable);
        }

        json.WriteBoolean(Spellings.IsList.Name, isList);
    }
}
