using Domo.Manifest.Rules.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Domo.Manifest.CodeFixes;

/// <summary>
/// Fixes everything that breaks one rule in a project or solution. Roslyn's own providers know documents of C# only, and so does
/// its scope of one document.
/// </summary>
internal sealed class ManifestFixAllProvider : FixAllProvider
{
    public static readonly ManifestFixAllProvider Instance = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        string title = "Fix all " + string.Join(", ", fixAllContext.DiagnosticIds);
        return Task.FromResult<CodeAction?>(CodeAction.Create(title, cancellationToken => FixAsync(fixAllContext, cancellationToken), title));
    }

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var document in Documents(context))
        {
            var fixes = new List<Fix>();
            foreach (var finding in await FixedText.FindAsync(document, cancellationToken).ConfigureAwait(false))
            {
                if (finding.Fix is { } fix && context.DiagnosticIds.Contains(finding.Rule.Id))
                {
                    fixes.Add(fix);
                }
            }

            if (fixes.Count > 0)
            {
                var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(document.Id, FixedText.Apply(source, fixes));
            }
        }

        return solution;
    }

    private static IEnumerable<TextDocument> Documents(FixAllContext context) => context.Scope == FixAllScope.Solution
        ? context.Solution.Projects.SelectMany(project => project.AdditionalDocuments)
        : context.Project.AdditionalDocuments;
}
