namespace Domo.Manifest.Rules.CSharp;

/// <summary>Templates of prompts for Domo's AI. <c>PromptAnalyzer</c> checks them.</summary>
internal static class PromptRules
{
    public static readonly Rule NoInput = new(
        "DOMO7090",
        RuleSeverity.Error,
        "The prompt template does not hold the input",
        "The template has no ${{input}}, so the model would not see the input, and this throws")
    {
        Why = "A template takes the place of Domo's own. What is asked for reaches the model where ${input} stands, and nowhere else.",
        Bad = CSharpExamples.OfValue("""new PromptTemplate(⟦"Answer in ten words or less."⟧)"""),
        Good = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ten words or less.")"""),
    };

    public static readonly Rule NoParameter = new(
        "DOMO7091",
        RuleSeverity.Error,
        "A placeholder of the prompt template has no parameter",
        "No parameter is given for ${{{0}}}, so this throws{1}")
    {
        Why = "Each placeholder besides ${input} is filled in with the parameter of the same name. In an interpolated template, interpolate the "
            + "value itself: the placeholder and its parameter are then made of it.",
        Bad = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ${⟦max_words⟧} words.", ("maxWords", "10"))"""),
        Good = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ${maxWords} words.", ("maxWords", "10"))"""),
    };

    public static readonly Rule NoPlaceholder = new(
        "DOMO7092",
        RuleSeverity.Error,
        "A parameter of the prompt template has no placeholder",
        "The template has no ${{{0}}}, so the parameter has nowhere to go, and this throws{1}")
    {
        Why = "A parameter that no placeholder takes is a misspelt placeholder, or one that was forgotten.",
        Bad = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ten words.", (⟦"maxWords"⟧, "10"))"""),
        Good = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ${maxWords} words.", ("maxWords", "10"))"""),
    };

    public static readonly Rule BadPlaceholder = new(
        "DOMO7093",
        RuleSeverity.Error,
        "A placeholder of the prompt template has no end or no name",
        "'${{' begins a placeholder such as ${{input}}, and this one has no {0}, so this throws")
    {
        Why = "What stands between ${ and } is the name of a parameter.",
        Bad = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ten words: ⟦${⟧")"""),
        Good = CSharpExamples.OfValue("""new PromptTemplate("${input}. Answer in ten words.")"""),
    };

    public static IReadOnlyList<Rule> Rules { get; } = [NoInput, NoParameter, NoPlaceholder, BadPlaceholder];
}
