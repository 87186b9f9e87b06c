using Domo.Manifest.CodeFixes.CSharp;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Navigation from a use of an emitted member to its manifest entry. <c>│</c> marks the caret.</summary>
public class ManifestRefactoringTests
{
    [Theory]
    [InlineData("domo.Datasets.Sa│les", "Go to 'sales' in manifest.json(7,5)")]
    [InlineData("new DomoApp.│SalesRow()", "Go to 'sales' in manifest.json(7,5)")]
    [InlineData("domo.Collections.│Deals.ListAsync()", "Go to 'Deals' in manifest.json(18,5)")]
    [InlineData("domo.Collections.Deals.│ListAsync()", null)]
    [InlineData("domo.│Datasets", null)]
    public async Task Navigates_to_the_manifest_entry(string expression, string? title)
    {
        string text = $"class App {{ object Use(DomoApp domo) => {expression}; }}";
        int caret = text.IndexOf('│', StringComparison.Ordinal);
        using var project = CSharpProject.Create(text.Remove(caret, 1), CSharpProject.ManifestAndTypes);
        var offered = new List<CodeAction>();

        await new ManifestRefactoringProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(
            project.Document, new TextSpan(caret, 0), offered.Add, TestContext.Current.CancellationToken));

        Assert.Equal(title is null ? [] : [title], offered.Select(action => action.Title));
        foreach (var action in offered)
        {
            var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
            var open = Assert.IsType<OpenDocumentOperation>(Assert.Single(operations));
            Assert.EndsWith("manifest.json", project.Document.Project.GetAdditionalDocument(open.DocumentId)!.FilePath, StringComparison.Ordinal);
        }
    }
}
