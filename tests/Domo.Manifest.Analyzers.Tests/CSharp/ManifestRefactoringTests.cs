using Domo.Manifest.CodeFixes.CSharp;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>From a use of an emitted member, one step to its entry in the manifest. The caret is written <c>│</c>.</summary>
public class ManifestRefactoringTests
{
    [Theory]
    [InlineData("domo.Datasets.Sa│les", "Go to 'sales' in manifest.json(7,5)")]
    [InlineData("new DomoApp.│SalesRow()", "Go to 'sales' in manifest.json(7,5)")]
    [InlineData("domo.Collections.│Deals.ListAsync()", "Go to 'Deals' in manifest.json(18,5)")]
    [InlineData("domo.Collections.Deals.│ListAsync()", null)]
    [InlineData("domo.│Datasets", null)]
    public async Task Leads_to_the_entry(string expression, string? title)
    {
        string text = $"class App {{ object Use(DomoApp domo) => {expression}; }}";
        int caret = text.IndexOf('│', StringComparison.Ordinal);
        using var project = CSharpProject.Of(text.Remove(caret, 1), CSharpProject.ManifestAndTypes);
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
