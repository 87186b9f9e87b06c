namespace Domo.Manifest.Tool.Init;

/// <summary>An entry of a new manifest.</summary>
/// <param name="Kind">The list that it stands in.</param>
/// <param name="Name">Its alias or name.</param>
/// <param name="Value">What is typed behind the name: a dataset's id, the type of an output; null for nothing.</param>
internal sealed record DraftEntry(EntryKind Kind, string Name, string? Value)
{
    /// <summary>Its fields, columns or parameters, with a column's name or a type.</summary>
    public List<(string Name, string Value)> Parts { get; } = [];
}
