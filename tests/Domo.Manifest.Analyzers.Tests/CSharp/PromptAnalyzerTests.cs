using Domo.Manifest.Client.Ai;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Prompt templates: each placeholder has a parameter and each parameter a placeholder.</summary>
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
    public Task A_mistake_is_found_at_its_place(string template) => CSharpRuleTest.RunAsync(Source(template));

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
    public Task What_is_right_or_not_known_is_left_alone(string template) => CSharpRuleTest.RunAsync(Source(template));

    [Fact]
    public Task A_placeholder_is_corrected_to_its_parameter() => CSharpRuleTest.RunAsync(
        Source("new PromptTemplate(\"${input} in ${{|DOMO7081:max_words|}} words\", new Dictionary<string, string> { [\"maxWords\"] = \"10\" })"),
        Source("new PromptTemplate(\"${input} in ${maxWords} words\", new Dictionary<string, string> { [\"maxWords\"] = \"10\" })"));

    [Fact]
    public Task The_input_is_put_before_the_template() => CSharpRuleTest.RunAsync(
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
