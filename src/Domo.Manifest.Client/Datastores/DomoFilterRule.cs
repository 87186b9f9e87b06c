using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A document-level filter rule of a collection: it hides documents from users, also from those who write requests of their own. A document
/// is reached when one of the rules that apply to the user lets it through, and all are when none applies.
/// </summary>
public sealed record DomoFilterRule : IJsonReadable<DomoFilterRule>, IJsonWritable
{
    /// <summary>Stands for the id of the current user, in <see cref="Query"/> and in the values of <see cref="ApplyTo"/>.</summary>
    public const string UserIdWildcard = "%userId%";

    /// <summary>Stands for the ids of the groups of the current user, in the same places.</summary>
    public const string GroupIdsWildcard = "%groupIds%";

    private static readonly (DomoFilterMethods Flag, string Word)[] Methods =
    [
        (DomoFilterMethods.Read, "READ"), (DomoFilterMethods.Update, "UPDATE"), (DomoFilterMethods.Delete, "DELETE"),
    ];

    /// <summary>What the rule is called.</summary>
    public required string Name { get; init; }

    /// <summary>What the rule restricts.</summary>
    public required DomoFilterMethods ApplyOn { get; init; }

    /// <summary>Whom the rule applies to; nobody when it is empty and <see cref="ApplyToAll"/> is false.</summary>
    public IReadOnlyList<DomoFilterTarget> ApplyTo { get; init; } = [];

    /// <summary>Whether the rule applies to everybody, whatever <see cref="ApplyTo"/> says.</summary>
    public bool ApplyToAll { get; init; }

    /// <summary>Whether the user reaches only documents that are the user's own, on top of <see cref="Query"/>.</summary>
    public bool LimitToOwner { get; init; }

    /// <summary>Which documents are reached; null for all. With a wildcard it is made by <see cref="DocumentFilter.Parse"/>.</summary>
    public DocumentFilter? Query { get; init; }

    /// <inheritdoc/>
    static DomoFilterRule IJsonReadable<DomoFilterRule>.ReadJson(ref Utf8JsonReader reader)
    {
        string? ruleName = null;
        var applyOn = DomoFilterMethods.None;
        IReadOnlyList<DomoFilterTarget>? applyTo = null;
        bool? applyToAll = null, limitToOwner = null;
        DocumentFilter? query = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "name": ruleName = WireReader.ReadText(ref reader, name); break;
                case "applyOn": applyOn = ReadMethods(ref reader, name); break;
                case "applyTo": applyTo = WireReader.ReadObjects<DomoFilterTarget>(ref reader, name, "condition"); break;
                case "applyToAll": applyToAll = WireReader.ReadBoolean(ref reader, name); break;
                case "limitToOwner": limitToOwner = WireReader.ReadBoolean(ref reader, name); break;
                case "query": query = ReadQuery(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new()
        {
            Name = WireReader.Required(ruleName, "name"),
            ApplyOn = applyOn,
            ApplyTo = applyTo ?? [],
            ApplyToAll = applyToAll ?? false,
            LimitToOwner = limitToOwner ?? false,
            Query = query,
        };
    }

    /// <summary>Writes all six properties: Domo refuses a rule that lacks one.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <exception cref="InvalidOperationException">There is a method that does not exist, or none.</exception>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        if (ApplyOn == DomoFilterMethods.None || (ApplyOn & ~DomoFilterMethods.All) != 0)
        {
            throw new InvalidOperationException($"The filter rule '{Name}' restricts {ApplyOn}; set ApplyOn to Read, Update or Delete.");
        }

        writer.WriteStartObject();
        writer.WriteText("name", Name);
        writer.WriteStartArray("applyOn"u8);
        foreach (var (_, word) in Methods.Where(method => ApplyOn.HasFlag(method.Flag)))
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
        writer.WriteObjects("applyTo", ApplyTo);
        writer.WriteBoolean("applyToAll"u8, ApplyToAll);
        writer.WriteBoolean("limitToOwner"u8, LimitToOwner);
        writer.WritePropertyName("query"u8);
        writer.WriteRawValue(Query?.ToString() ?? "{}");
        writer.WriteEndObject();
    }

    private static DomoFilterMethods ReadMethods(ref Utf8JsonReader reader, string name)
    {
        var words = WireReader.ReadList(ref reader, name, static (ref item) => WireReader.ReadText(ref item, "method")) ?? [];
        return Methods.Where(method => words.Contains(method.Word, StringComparer.OrdinalIgnoreCase))
            .Aggregate(DomoFilterMethods.None, (all, method) => all | method.Flag);
    }

    // As Domo has it, also with an operator that Parse would not let through.
    private static DocumentFilter? ReadQuery(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.StartObject => new(new DocumentCondition.Raw(WireReader.ReadNode(ref reader, name)!.ToJsonString())),
        _ => throw WireError.Mismatch(ref reader, name, "a query, an object"),
    };
}
