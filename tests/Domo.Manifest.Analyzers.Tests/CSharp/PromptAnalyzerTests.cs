using Domo.Manifest.Client.Ai;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Prompt templates: each placeholder requires a parameter and each parameter a placeholder.</summary>
public class PromptAnalyzerTests
{
    [Theory]
    [InlineData("new PromptTemplate({|DOMO7080:\"Be short.\"|})")]
    [InlineData("new PromptTemplate({|DOMO7080:\"Be\" + \" short.\"|}, null)")]
    [InlineData("new PromptTemplate(\"${input} in {|DOMO7081:${count}|} words\")")]
    [InlineData("new PromptTemplate(\"${input} in ${{|DOMO7081:wrods|}} words\", new Dictionary<string, string> { [\"words\"] = \"10\" })")]
    [InlineData("new PromptTemplate(\"${input} in ${words} words\", new Dictionary<string, string> { { \"words\", \"10\" }, { {|DOMO7082:\"language\"|}, \"French\" } })")]
    [InlineData("new PromptTemplate(\"${input}\", parameters: new Dictionary<string, string>() { [{|DOMO7082:\"language\"|}] = \"French\" })")]
    [InlineData("new PromptTemplate(\"${input} {|DOMO7083:${}|}\")")]
    [InlineData("new PromptTemplate(\"${input} {|DOMO7083:${|}words\")")]
    [InlineData("PromptTemplate.Create({|DOMO7080:$\"Answer {text}.\"|})")]
    [InlineData("PromptTemplate.Create($\"{PromptTemplate.Input} in {|DOMO7081:${{words}}|} words\")")]
    public Task Reports_errors_at_their_location(string template) => CSharpRuleTest.RunAsync(Source(template));

    [Theory]
    [InlineData("new PromptTemplate(\"${input} in ${words} words, in ${words}\", new Dictionary<string, string> { [\"words\"] = text })")]
    [InlineData("new PromptTemplate(\"${input}: \" + text)")]
    [InlineData("new PromptTemplate(text, new Dictionary<string, string> { [\"words\"] = \"10\" })")]
    [InlineData("new PromptTemplate(\"${input} in ${words} words\", parameters)")]
    [InlineData("new PromptTemplate(\"${input} in ${words} words\", new Dictionary<string, string>(parameters) { [\"language\"] = text })")]
    [InlineData("new PromptTemplate(\"${input} in ${words} words\", new Dictionary<string, string> { [text] = text })")]
    [InlineData("new PromptTemplate(\"${input}\", default)")]
    [InlineData("PromptTemplate.Create($\"{PromptTemplate.Input} in {text.Length} words\")")]
    [InlineData("string.Join(\"Be short.\", \"${\", text)")]
    public Task Accepts_valid_and_unknown_templates(string template) => CSharpRuleTest.RunAsync(Source(template));

    [Fact]
    public Task The_fix_renames_a_placeholder_to_its_parameter() => CSharpRuleTest.RunAsync(
        Source("new PromptTemplate(\"${input} in ${{|DOMO7081:max_words|}} words\", new Dictionary<string, string> { [\"maxWords\"] = \"10\" })"),
        Source("new PromptTemplate(\"${input} in ${maxWords} words\", new Dictionary<string, string> { [\"maxWords\"] = \"10\" })"));

    [Fact]
    public Task The_fix_inserts_the_input_before_the_template() => CSharpRuleTest.RunAsync(
        Source("new PromptTemplate({|DOMO7080:\"Be short.\"|})"),
        Source("new PromptTemplate(\"${input}. Be short.\")"));

    private static string Source(string template) => $$"""
        using System.Collections.Generic;
        using Domo.Manifest.Client.Ai;

        class App
        {
            object Make(string text, Dictionary<string, string> parameters) => {{template}};
        }
        """;
}
