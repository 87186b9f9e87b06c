namespace Domo.Manifest.Tool.Edit;

/// <summary>What an edit makes of a text.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Report">Says what was done; called when the text has arrived where it belongs, and not when that failed.</param>
internal sealed record EditedText(string Text, Action? Report = null);
