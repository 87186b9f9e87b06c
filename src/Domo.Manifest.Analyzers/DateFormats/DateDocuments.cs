using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>Finds the properties of <c>[DomoDocument]</c> classes that map to a date or timestamp column.</summary>
internal sealed class DateDocuments(DomoCompilation domo)
{
    private readonly Lazy<HashSet<string>> _names = new(() => NamesOf(domo.Names));

    /// <summary>Returns whether a property with this name may be one. A cheap check to call first.</summary>
    public bool MayBeDate(string name) => _names.Value.Contains(JsonNames.Bare(name));

    /// <summary>Returns whether a class has <c>[DomoDocument]</c>.</summary>
    public bool IsDocument(INamedTypeSymbol type) => _names.Value.Count > 0 && CollectionOf(type) is not null;

    /// <summary>Returns the target of a string property, or null if it is not a date.</summary>
    public DateTarget? TargetOf(IPropertySymbol property) => TargetOf(property.ContainingType, property.Name);

    /// <summary>Returns the target of a string property or of the parameter with its name, or null if it is not a date.</summary>
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
