namespace Domo.Manifest.Tool.Init;

/// <summary>An entry of a new manifest.</summary>
/// <param name="Kind">The list that contains it.</param>
/// <param name="Name">Its alias or name.</param>
/// <param name="Value">The value typed after the name: a dataset's ID, the type of an output; or null.</param>
internal sealed record DraftEntry(EntryKind Kind, string Name, string? Value)
{
    /// <summary>Its fields, columns or parameters, with a column name or a type.</summary>
    public List<(string Name, string Value)> Parts { get; } = [];
}
