namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>A property whose values make groups.</summary>
/// <param name="Path">The property.</param>
/// <param name="Name">What the rows call it.</param>
internal sealed record GroupKey(string Path, string Name)
{
    public static GroupKey Parse(string item) => new(PropertyPath.Check("groupby", item), PropertyPath.NameOf(item));
}
