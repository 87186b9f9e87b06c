namespace Domo.Manifest.Tool.Diff.Formats;

/// <summary>The names of the impacts.</summary>
internal static class ImpactNames
{
    public static string Of(ChangeImpact impact) => impact switch
    {
        ChangeImpact.Breaking => "breaking",
        ChangeImpact.Addition => "addition",
        _ => "patch",
    };
}
