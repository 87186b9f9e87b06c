namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>A key of the <c>orderby</c> parameter.</summary>
/// <param name="Name">The name of a field, or of the column of the date grain.</param>
/// <param name="IsDescending">Whether the order is descending.</param>
internal sealed record SortKey(string Name, bool IsDescending)
{
    /// <summary>Reads <c>amount descending</c>.</summary>
    public static SortKey Read(QueryReader reader, QueryFields fields)
    {
        int position = reader.Position;
        string name = reader.ReadName();
        string order = "";
        if (reader.Rest.Length > 0 && reader.Rest[0] != ',')
        {
            reader.SkipSpaces();
            position = reader.Position;
            order = reader.ReadBare(',');
        }
        else if (!fields.TryFind(name, out _) && name.LastIndexOf(' ') is > 0 and var space)
        {
            // An unquoted name ends before the last word, unless the whole text is the name of a field.
            position += space + 1;
            (name, order) = (name[..space].TrimEnd(), name[(space + 1)..]);
        }

        return order switch
        {
            "" or "ascending" => new SortKey(name, IsDescending: false),
            "descending" => new SortKey(name, IsDescending: true),
            _ => throw reader.Fail($"the order must be 'ascending' or 'descending', not '{order}'", position),
        };
    }
}
