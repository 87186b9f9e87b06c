namespace Domo.Manifest.Client;

/// <summary>A field that rows are ordered by.</summary>
internal sealed record DatasetOrder(string Field, bool IsDescending)
{
    public override string ToString() => DatasetQueryText.Name(Field) + (IsDescending ? " descending" : " ascending");
}
