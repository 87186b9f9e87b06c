namespace Domo.Manifest.Completion;

/// <summary>A suggestion at the caret.</summary>
/// <param name="Text">The displayed text.</param>
/// <param name="Detail">A short description, shown next to the text.</param>
/// <param name="Source">The text to insert, escaped if necessary, or null for the displayed text.</param>
internal sealed record SuggestedText(string Text, string Detail, string? Source = null);
