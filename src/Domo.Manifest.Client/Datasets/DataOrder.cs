namespace Domo.Manifest.Client;

/// <summary>A field that rows are ordered by.</summary>
internal sealed record DataOrder(string Field, bool IsDescending)
{
    public override string ToString() => DataQueryText.Name(Field) + (IsDescending ? " descending" : " ascending");
}
