namespace Domo.Manifest.Tool.Diff;

/// <summary>A difference between two manifests.</summary>
/// <param name="Impact">The impact on the app's users.</param>
/// <param name="Subject">The changed entry: <c>dataset 'sales'</c>.</param>
/// <param name="Text">The change, as the rest of the sentence: <c>field 'amount' was removed</c>.</param>
internal sealed record ManifestChange(ChangeImpact Impact, string Subject, string Text);
