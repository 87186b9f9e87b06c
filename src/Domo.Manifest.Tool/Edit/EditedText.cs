namespace Domo.Manifest.Tool.Edit;

/// <summary>The result of an edit.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Report">Reports the edit; called only after the text was written.</param>
internal sealed record EditedText(string Text, Action? Report = null);
