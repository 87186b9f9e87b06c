namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>A property to group by.</summary>
/// <param name="Path">The property.</param>
/// <param name="Name">The name in the resulting rows.</param>
internal sealed record GroupKey(string Path, string Name)
{
    public static GroupKey Parse(string item) => new(PropertyPath.Check("groupby", item), PropertyPath.NameOf(item));
}
