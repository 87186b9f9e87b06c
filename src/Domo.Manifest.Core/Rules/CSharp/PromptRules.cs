namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about prompt templates for Domo's AI. <c>PromptAnalyzer</c> checks them.</summary>
internal static class PromptRules
{
    public static readonly Rule NoInput = new(
        "DOMO7080",
        RuleSeverity.Error,
        "Prompt template without ${input}",
        "The template has no ${{input}}, so the model does not get the input")
    {
        Why = "A template replaces Domo's own. The model gets the input only where the template has `${input}`; without it, the client "
            + "throws.",
        Bad = CSharpExamples.OfValue("""new PromptTemplate(⟦"Answer in ten words or less."⟧)""", "Ai"),
        Good = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ten words or less.")""", "Ai"),
    };

    public static readonly Rule NoParameter = new(
        "DOMO7081", RuleSeverity.Error, "Placeholder without a parameter", "The placeholder ${{{0}}} has no parameter, so this throws{1}")
    {
        Why = "Each placeholder except `${input}` is replaced by the parameter of the same name. In an interpolated template, interpolate "
            + "the value itself: it becomes a placeholder with its parameter.",
        Bad = CSharpExamples.OfTemplate(
            """new PromptTemplate("${input}. Answer in ${⟦max_words⟧} words.", new Dictionary<string, string> { ["maxWords"] = "10" })"""),
        Good = CSharpExamples.OfTemplate(
            """new PromptTemplate("${input}. Answer in ${maxWords} words.", new Dictionary<string, string> { ["maxWords"] = "10" })"""),
    };

    public static readonly Rule NoPlaceholder = new(
        "DOMO7082",
        RuleSeverity.Error,
        "Parameter without a placeholder",
        "The template has no placeholder ${{{0}}} for this parameter, so this throws{1}")
    {
        Why = "A parameter without a placeholder is a misspelt or forgotten placeholder.",
        Bad = CSharpExamples.OfTemplate(
            """new PromptTemplate("${input}. Answer in ten words.", new Dictionary<string, string> { [⟦"maxWords"⟧] = "10" })"""),
        Good = CSharpExamples.OfTemplate(
            """new PromptTemplate("${input}. Answer in ${maxWords} words.", new Dictionary<string, string> { ["maxWords"] = "10" })"""),
    };

    public static readonly Rule BadPlaceholder = new(
        "DOMO7083", RuleSeverity.Error, "Incomplete placeholder", "The placeholder has no {0}, so this throws; write it like ${{input}}")
    {
        Why = "The name of a parameter is between `${` and `}`.",
        Bad = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ten words: ⟦${⟧")""", "Ai"),
        Good = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ten words.")""", "Ai"),
    };

    public static IReadOnlyList<RuleMessage> Messages { get; } =
        [NoInput.Message, NoParameter.Message, NoPlaceholder.Message, BadPlaceholder.Message];
}
