using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Documents;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.DateValues;

/// <summary>The properties of classes with <c>[DomoDocument]</c> that are days or moments in a collection.</summary>
internal sealed class DateDocuments(DomoCompilation domo)
{
    private readonly Lazy<HashSet<string>> _names = new(() => NamesOf(domo.Names));

    /// <summary>Whether a property of this name may be one: a question that costs little.</summary>
    public bool MayBeDate(string name) => _names.Value.Contains(JsonNames.Bare(name));

    /// <summary>Whether a class is the content of documents.</summary>
    public bool IsDocument(INamedTypeSymbol type) => _names.Value.Count > 0 && CollectionOf(type) is not null;

    /// <summary>What a text in a property becomes; null when that is no date.</summary>
    public DateTarget? TargetOf(IPropertySymbol property) => TargetOf(property.ContainingType, property.Name);

    /// <summary>What a text in the property of a name, or of a parameter of that name, becomes; null when that is no date.</summary>
    public DateTarget? TargetOf(INamedTypeSymbol type, string? property)
    {
        if (CollectionOf(type) is not { } collection || domo.Names?.Collections.Find(collection) is not { Count: > 0 } collections)
        {
            return null;
        }

        var columns = new DocumentColumns(collections);
        foreach (var found in DocumentProperty.Of(type, columns, JsonWriting.Emitted))
        {
            if (string.Equals(found.Symbol.Name, property, StringComparison.OrdinalIgnoreCase)
                && found.Symbol.Type.SpecialType == SpecialType.System_String)
            {
                return DateTarget.Of(columns, columns.Find(found.JsonName!));
            }
        }

        return null;
    }

    private static HashSet<string> NamesOf(DeclaredNames? names)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var collection in names?.Collections.All ?? [])
        {
            foreach (var column in collection.Columns)
            {
                if (column.Type is ColumnType.Date or ColumnType.DateTime)
                {
                    found.Add(JsonNames.Bare(column.CSharpName ?? column.Name));
                }
            }
        }

        return found;
    }

    private static string? CollectionOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == DocumentUses.AttributeName
                && attribute.ConstructorArguments is [{ Value: string collection }])
            {
                return collection;
            }
        }

        return null;
    }
}
