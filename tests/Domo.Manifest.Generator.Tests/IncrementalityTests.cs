using System.Collections;
using System.Reflection;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests which steps an edit re-runs, which is the cost of a keystroke.</summary>
public class IncrementalityTests
{
    private static readonly string[] Sections =
    [
        TrackingNames.Root, TrackingNames.Datasets, TrackingNames.Collections, TrackingNames.Functions, TrackingNames.Workflows,
        TrackingNames.Accounts,
    ];

    private static readonly string[] Steps =
    [
        TrackingNames.Files, TrackingNames.Targets, TrackingNames.Parse, TrackingNames.Problems, TrackingNames.Model, .. Sections,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void An_edit_of_CSharp_re_runs_nothing()
    {
        var project = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types);
        var driver = project.Driver().RunGenerators(project.Compilation(), Cancellation);
        var edited = project.Compilation().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class Edited;", TestProject.ParseOptions, cancellationToken: Cancellation));

        var result = driver.RunGenerators(edited, Cancellation).GetRunResult().Results.Single();

        Assert.All(Steps, step => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result, step).Distinct()));
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_white_space_edit_in_the_manifest_stops_at_the_model()
    {
        var result = RunEdited(SampleManifest.Text, SampleManifest.Text.Replace("{", "{  ", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, TrackingNames.Parse));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.Model));
        Assert.All(Sections, step => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result, step)));
    }

    [Theory]
    [InlineData("\"alias\": \"untyped\"", "\"alias\": \"retyped\"", TrackingNames.Datasets)]
    [InlineData("\"name\": \"stars\"", "\"name\": \"points\"", TrackingNames.Collections)]
    [InlineData("\"alias\": \"skus\"", "\"alias\": \"items\"", TrackingNames.Functions)]
    [InlineData("\"aliasedName\": \"days\"", "\"aliasedName\": \"weeks\"", TrackingNames.Workflows)]
    [InlineData("googleSheetsAccount", "otherAccount", TrackingNames.Accounts)]
    [InlineData("\"version\": \"1.2.0\"", "\"version\": \"1.3.0\"", TrackingNames.Root)]
    public void A_change_in_one_section_re_emits_that_section_and_no_other(string before, string after, string changed)
    {
        var result = RunEdited(SampleManifest.Text, SampleManifest.Text.Replace(before, after, StringComparison.Ordinal));

        Assert.All(Sections, step => Assert.Equal(
            [step == changed ? IncrementalStepRunReason.Modified : IncrementalStepRunReason.Unchanged],
            Reasons(result, step).Select(Settled)));
        Assert.Single(OutputReasons(result), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_change_of_one_type_re_emits_the_section_that_has_it()
    {
        var project = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types);
        var result = RunEdited(project, "domo.types.json", SampleManifest.Types.Replace("DECIMAL", "DOUBLE", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, TrackingNames.Datasets));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.Collections).Select(Settled));
    }

    [Fact]
    public void A_white_space_edit_in_the_types_file_re_emits_nothing()
    {
        var project = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types);
        var result = RunEdited(project, "domo.types.json", SampleManifest.Types.Replace(":", " : ", StringComparison.Ordinal));

        Assert.All(Sections, step => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result, step)));
    }

    [Fact]
    public void An_edit_of_one_of_two_manifests_re_emits_nothing_of_the_other()
    {
        var project = TestProject.WithManifest(SampleManifest.Text).Add("manifest.qa.json", "Manifest", SampleManifest.Text);
        var result = RunEdited(project, "manifest.qa.json", SampleManifest.Text.Replace("untyped", "retyped", StringComparison.Ordinal));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged],
            Reasons(result, TrackingNames.Datasets)
                .OrderByDescending(reason => reason == IncrementalStepRunReason.Modified).Select(Settled));
        Assert.Single(OutputReasons(result), IncrementalStepRunReason.Modified);
    }

    [Theory]
    [InlineData("CRLF")]
    [InlineData("BOM")]
    [InlineData("order")]
    public void Formatting_does_not_change_the_emitted_code(string form)
    {
        string text = form switch
        {
            "CRLF" => SampleManifest.Text.Replace("\n", "\r\n", StringComparison.Ordinal),
            "BOM" => "\uFEFF" + SampleManifest.Text,
            _ => Reorder(SampleManifest.Text),
        };

        Assert.NotEqual(SampleManifest.Text, text);
        Assert.Equal(Emitted(SampleManifest.Text), Emitted(text));
    }

    [Fact]
    public void The_object_graph_of_the_model_holds_nothing_of_Roslyn()
    {
        var model = ManifestDocument.Parse(SampleManifest.Text).Model;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        Walk(model, seen);

        Assert.Contains(seen, item => item is ParameterMapping { Alias: "city" });
        Assert.All(seen, item => Assert.DoesNotContain("Microsoft.CodeAnalysis", item.GetType().FullName!, StringComparison.Ordinal));
    }

    private static GeneratorRunResult RunEdited(string before, string after) =>
        RunEdited(TestProject.WithManifest(before).Types(SampleManifest.Types), "manifest.json", after);

    private static GeneratorRunResult RunEdited(TestProject project, string path, string text)
    {
        var driver = project.Driver().RunGenerators(project.Compilation(), Cancellation);
        var old = driver.GetRunResult();
        Assert.Empty(old.Diagnostics);
        var replaced = driver.ReplaceAdditionalText(project.File(path), new MemoryText(TestProject.FullPath(path), text));
        return replaced.RunGenerators(project.Compilation(), Cancellation).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    // A step with unchanged inputs does not run, so its output is Cached instead of Unchanged.
    private static IncrementalStepRunReason Settled(IncrementalStepRunReason reason) =>
        reason == IncrementalStepRunReason.Cached ? IncrementalStepRunReason.Unchanged : reason;

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<string> Emitted(string manifest) =>
        TestProject.WithManifest(manifest).Types(SampleManifest.Types).Run().Result.GeneratedTrees.Select(tree => tree.ToString());

    /// <summary>Returns the manifest with the properties of every object in reverse order.</summary>
    private static string Reorder(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return Reverse(document.RootElement);

        static string Reverse(System.Text.Json.JsonElement element) => element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Object =>
                "{" + string.Join(",", element.EnumerateObject().Reverse().Select(member => $"\"{member.Name}\":{Reverse(member.Value)}")) + "}",
            System.Text.Json.JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Reverse)) + "]",
            _ => element.GetRawText(),
        };
    }

    private static void Walk(object? item, HashSet<object> seen)
    {
        if (item is null or string || item.GetType().IsPrimitive || item.GetType().IsEnum || !seen.Add(item))
        {
            return;
        }

        if (item is IEnumerable items)
        {
            foreach (object? inner in items)
            {
                Walk(inner, seen);
            }
        }

        foreach (var field in item.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(item), seen);
        }
    }
}
