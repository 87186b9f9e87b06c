namespace Domo.Manifest.Completion;

/// <summary>What may stand where the caret is.</summary>
/// <param name="Start">Where in the literal's text it begins: what is between there and the caret is typed already.</param>
/// <param name="Items">The texts.</param>
internal sealed record SuggestionList(int Start, IReadOnlyList<SuggestedText> Items);
