using System.Collections.Immutable;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>Checks that a class that replaces documents has a property for each column.</summary>
internal static class MissingColumns
{
    /// <summary>Reports the columns without a property, unless the class keeps undeclared properties.</summary>
    /// <param name="type">The class.</param>
    /// <param name="writing">How the class is serialized.</param>
    /// <param name="columns">The collection's columns.</param>
    /// <param name="present">The names of the columns that have a property.</param>
    /// <param name="place">The location of the class or its use.</param>
    /// <param name="report">Reports a finding.</param>
    public static void Check(
        INamedTypeSymbol type,
        JsonWriting writing,
        DocumentColumns columns,
        ICollection<string> present,
        Location place,
        Action<Diagnostic> report)
    {
        if (DocumentProperty.KeepsOthers(type))
        {
            return;
        }

        var names = new List<string>();
        var declarations = new List<string>();
        foreach (var column in columns.All)
        {
            if (!present.Contains(column.Name))
            {
                names.Add("'" + column.Name + "'");
                declarations.Add(DocumentFix.Declare(column, writing));
            }
        }

        if (names.Count > 0)
        {
            report(Report.Create(
                DocumentRules.MissingColumn.Message, place, type.IsAnonymousType ? null : type.Locations[0],
                ImmutableDictionary<string, string?>.Empty.Add(DocumentFix.Declarations, string.Join("\n", declarations)),
                type.IsAnonymousType ? "The content" : "'" + type.Name + "'",
                (names.Count == 1 ? "column " : "columns ") + string.Join(", ", names),
                columns.Label));
        }
    }
}
