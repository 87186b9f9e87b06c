using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Datastores;

/// <summary>
/// A document-level filter rule of a collection, which hides documents from users in all requests. A user has access to the documents
/// that at least one applicable rule allows, and to all documents if no rule applies.
/// </summary>
public sealed record FilterRule : IJsonReadable<FilterRule>, IJsonWritable
{
    /// <summary>The placeholder for the current user's ID, in <see cref="Query"/> and in the values of <see cref="ApplyTo"/>.</summary>
    public const string UserIdWildcard = "%userId%";

    /// <summary>The placeholder for the IDs of the current user's groups, in the same places.</summary>
    public const string GroupIdsWildcard = "%groupIds%";

    private static readonly (FilterMethods Flag, string Word)[] Methods =
    [
        (FilterMethods.Read, "READ"), (FilterMethods.Update, "UPDATE"), (FilterMethods.Delete, "DELETE"),
    ];

    /// <summary>The name of the rule.</summary>
    public required string Name { get; init; }

    /// <summary>The operations that the rule restricts.</summary>
    public required FilterMethods ApplyOn { get; init; }

    /// <summary>
    /// Names in <c>applyOn</c> that <see cref="FilterMethods"/> does not have. They are kept and sent back unchanged.
    /// </summary>
    public IReadOnlyList<string> UnknownMethods { get; init; } = [];

    /// <summary>The users that the rule applies to: those who meet at least one of the conditions.</summary>
    public IReadOnlyList<FilterTarget> ApplyTo { get; init; } = [];

    /// <summary>Whether the rule applies to everyone, whatever the value of <see cref="ApplyTo"/>.</summary>
    public bool ApplyToAll { get; init; }

    /// <summary>Whether users have access to their own documents only, in addition to <see cref="Query"/>.</summary>
    public bool LimitToOwner { get; init; }

    /// <summary>The documents that users have access to; null for all. For wildcards, use <see cref="DocumentFilter.Parse"/>.</summary>
    public DocumentFilter? Query { get; init; }

    /// <inheritdoc/>
    static FilterRule IJsonReadable<FilterRule>.ReadJson(ref Utf8JsonReader reader)
    {
        string? ruleName = null;
        string[] applyOn = [];
        IReadOnlyList<FilterTarget>? applyTo = null;
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
                case "applyTo": applyTo = WireReader.ReadObjects<FilterTarget>(ref reader, name, "condition"); break;
                case "applyToAll": applyToAll = WireReader.ReadBoolean(ref reader, name); break;
                case "limitToOwner": limitToOwner = WireReader.ReadBoolean(ref reader, name); break;
                case "query": query = ReadQuery(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new()
        {
            Name = WireReader.Required(ruleName, "name"),
            ApplyOn = Methods.Where(method => applyOn.Contains(method.Word, StringComparer.OrdinalIgnoreCase))
                .Aggregate(FilterMethods.None, (all, method) => all | method.Flag),
            UnknownMethods =
                [.. applyOn.Where(word => !Array.Exists(Methods, method => method.Word.Equals(word, StringComparison.OrdinalIgnoreCase)))],
            ApplyTo = applyTo ?? [],
            ApplyToAll = applyToAll ?? false,
            LimitToOwner = limitToOwner ?? false,
            Query = query,
        };
    }

    /// <summary>Writes all six properties, because Domo refuses a rule without one of them.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="InvalidOperationException">The rule has no method, or an undefined one.</exception>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        if ((ApplyOn == FilterMethods.None && UnknownMethods.Count == 0) || (ApplyOn & ~FilterMethods.All) != 0)
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

        foreach (var word in UnknownMethods)
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

    private static string[] ReadMethods(ref Utf8JsonReader reader, string name) =>
        [.. (WireReader.ReadList(ref reader, name, static (ref item) => WireReader.ReadText(ref item, "method")) ?? []).OfType<string>()];

    // Unchanged, even if it has an operator that Parse would reject.
    private static DocumentFilter? ReadQuery(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.StartObject => new(new DocumentCondition.Raw(WireReader.ReadNode(ref reader, name)!.ToJsonString())),
        _ => throw WireError.Mismatch(ref reader, name, "a query, an object"),
    };
}
