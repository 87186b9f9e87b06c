namespace Domo.Manifest.Tool.Diff;

/// <summary>One difference of two manifests.</summary>
/// <param name="Impact">What it does to those who use the app.</param>
/// <param name="Subject">What changed: <c>dataset 'sales'</c>.</param>
/// <param name="Text">How, as the rest of a sentence: <c>field 'amount' was removed</c>.</param>
internal sealed record ManifestChange(ChangeImpact Impact, string Subject, string Text);
