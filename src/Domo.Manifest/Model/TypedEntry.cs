namespace Domo.Manifest.Model;

/// <summary>The types of one dataset's fields or one collection's columns.</summary>
/// <param name="Name">The dataset's alias, or the collection's name.</param>
/// <param name="Columns">The columns, in the ordinal order of their names.</param>
public sealed record TypedEntry(string Name, EquatableArray<TypedColumn> Columns)
{
    /// <summary>The type of a column, or <see cref="ColumnType.Unknown"/>.</summary>
    /// <param name="column">The column's name.</param>
    public ColumnType TypeOf(string column)
    {
        int low = 0;
        int high = Columns.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Columns[middle].Name, column);
            if (order == 0)
            {
                return Columns[middle].Type;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ColumnType.Unknown;
    }
}
