using Domo.Manifest.Analyzers.Prompts;

namespace Domo.Manifest.Completion.Prompts;

/// <summary>Completes placeholders in a prompt template.</summary>
internal static class PromptSuggestions
{
    /// <summary>Returns the suggestions at the caret.</summary>
    /// <param name="literal">The template.</param>
    /// <param name="parameters">The parameters, or null if they are unknown.</param>
    public static SuggestionList? At(LiteralAtCaret literal, PromptParameters? parameters)
    {
        string before = literal.Before;
        int start = before.LastIndexOf("${", StringComparison.Ordinal) + 2;
        if (start < 2 || before.IndexOf('}', start) >= 0)
        {
            return null;
        }

        var names = new List<SuggestedText> { new("input", "Prompt input") };
        names.AddRange((parameters?.Names ?? []).Select(parameter => new SuggestedText(parameter.Name, "Template parameter")));
        return new(start, names);
    }
}
