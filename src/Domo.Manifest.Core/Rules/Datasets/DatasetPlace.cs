using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Describes a dataset or field in messages.</summary>
internal static class DatasetPlace
{
    /// <summary>Returns <c> of dataset 'sales'</c>, or an empty string for a dataset without an alias.</summary>
    public static string Describe(JsonObject dataset) => Alias(dataset) is { } alias ? $" of dataset '{alias}'" : "";

    /// <summary>Returns <c>Dataset 'sales'</c>, or <c>This dataset</c>.</summary>
    public static string Subject(JsonObject dataset) => Alias(dataset) is { } alias ? $"Dataset '{alias}'" : "This dataset";

    /// <summary>Returns <c> of field 'amount' of dataset 'sales'</c>.</summary>
    public static string OfField(JsonObject field, JsonObject dataset) =>
        (Alias(field) is { } alias ? $" of field '{alias}'" : " of a field") + Describe(dataset);

    /// <summary>Returns <c>Field 'amount' of dataset 'sales'</c>, or <c>This field of dataset 'sales'</c>.</summary>
    public static string FieldSubject(JsonObject field, JsonObject dataset) =>
        (Alias(field) is { } alias ? $"Field '{alias}'" : "This field") + Describe(dataset);

    private static string? Alias(JsonObject entry) => entry.Key(Spellings.Alias) is { } alias ? Finding.Shorten(alias) : null;
}
