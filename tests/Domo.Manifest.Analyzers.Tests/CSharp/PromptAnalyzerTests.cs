namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Templates of prompts: placeholders and parameters belong to each other, however template and parameters are written.</summary>
public class PromptAnalyzerTests
{
    [Theory]
    [InlineData("new PromptTemplate({|DOMO7080:\"Be short.\"|})")]
    [InlineData("new PromptTemplate({|DOMO7080:\"Be\" + \" short.\"|}, [])")]
    [InlineData("new PromptTemplate(\"${input} in {|DOMO7081:${count}|} words\")")]
    [InlineData("new PromptTemplate(\"${input} in ${{|DOMO7081:wrods|}} words\", (\"words\", \"10\"))")]
    [InlineData("new PromptTemplate(\"${input} in ${words} words\", (\"words\", \"10\"), ({|DOMO7082:\"language\"|}, \"French\"))")]
    [InlineData("new PromptTemplate(\"${input}\", [({|DOMO7082:\"language\"|}, \"French\")])")]
    [InlineData("new PromptTemplate(\"${input} {|DOMO7083:${}|}\")")]
    [InlineData("new PromptTemplate(\"${input} {|DOMO7083:${|}words\")")]
    [InlineData("PromptTemplate.Of({|DOMO7080:$\"Answer {text}.\"|})")]
    [InlineData("PromptTemplate.Of($\"{PromptTemplate.Input} in {|DOMO7081:${{words}}|} words\")")]
    public Task A_mistake_is_found_at_its_place(string template) => CSharpRuleTest.RunAsync(Source(template));

    [Theory]
    [InlineData("new PromptTemplate(\"${input} in ${words} words, in ${words}\", (\"words\", text))")]
    [InlineData("new PromptTemplate(\"${input}: \" + text)")]
    [InlineData("new PromptTemplate(text, (\"words\", \"10\"))")]
    [InlineData("new PromptTemplate(\"${input} in ${words} words\", parameters)")]
    [InlineData("new PromptTemplate(\"${input} in ${words} words\", [.. parameters])")]
    [InlineData("PromptTemplate.Of($\"{PromptTemplate.Input} in {text.Length} words\")")]
    [InlineData("string.Join(\"Be short.\", \"${\", text)")]
    public Task What_is_right_or_not_known_is_left_alone(string template) => CSharpRuleTest.RunAsync(Source(template));

    [Fact]
    public Task A_placeholder_is_corrected_to_its_parameter() => CSharpRuleTest.RunAsync(
        Source("new PromptTemplate(\"${input} in ${{|DOMO7081:max_words|}} words\", (\"maxWords\", \"10\"))"),
        Source("new PromptTemplate(\"${input} in ${maxWords} words\", (\"maxWords\", \"10\"))"));

    [Fact]
    public Task The_input_is_put_before_the_template() => CSharpRuleTest.RunAsync(
        Source("new PromptTemplate({|DOMO7080:\"Be short.\"|})"),
        Source("new PromptTemplate(\"${input}. Be short.\")"));

    private static string Source(string template) => $$"""
        using System.Collections.Generic;
        using Domo.Manifest.Client;

        class App
        {
            object Make(string text, IReadOnlyList<(string Name, string Value)> parameters) => {{template}};
        }
        """;
}
