namespace Domo.Manifest.Completion;

/// <summary>The suggestions at the caret.</summary>
/// <param name="Start">The start in the literal's text; the text from there to the caret is already typed.</param>
/// <param name="Items">The suggestions.</param>
internal sealed record SuggestionList(int Start, IReadOnlyList<SuggestedText> Items);
