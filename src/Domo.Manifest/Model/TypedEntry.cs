namespace Domo.Manifest.Model;

/// <summary>The types of one dataset's fields or one collection's columns.</summary>
/// <param name="Name">The dataset's alias, or the collection's name.</param>
/// <param name="Columns">The columns, ordered by name.</param>
public sealed record TypedEntry(string Name, EquatableArray<TypedColumn> Columns)
{
    /// <summary>The type of a column, or <see cref="ColumnType.Unknown"/>.</summary>
    /// <param name="column">The column's name.</param>
    public ColumnType TypeOf(string column)
    {
        foreach (var candidate in Columns)
        {
            if (string.Equals(candidate.Name, column, StringComparison.Ordinal))
            {
                return candidate.Type;
            }
        }

        return ColumnType.Unknown;
    }
}
