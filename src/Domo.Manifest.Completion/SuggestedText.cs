namespace Domo.Manifest.Completion;

/// <summary>One text that may stand where the caret is.</summary>
/// <param name="Text">The text as it reads.</param>
/// <param name="Detail">What it is, in a few words; shown beside it.</param>
/// <param name="Source">The text as it is written there, escaped where the place asks for it; the text itself when null.</param>
internal sealed record SuggestedText(string Text, string Detail, string? Source = null);
