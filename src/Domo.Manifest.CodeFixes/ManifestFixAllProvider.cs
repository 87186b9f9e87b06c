using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Domo.Manifest.CodeFixes;

/// <summary>
/// Fixes everything that breaks one rule in a project or solution. Roslyn's own providers know documents of C# only, and so does
/// its scope of one document: what it says of the document leaves out which one it is when that is not C#. Hence fixing one file is an
/// action of its own, which <see cref="ManifestCodeFixProvider"/> offers.
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
            var fixes = FixedText.FixesOf(FixedText.Find(document, cancellationToken), context.DiagnosticIds.Contains);
            if (fixes.Count > 0)
            {
                solution = await FixedText.ApplyAsync(solution, document, fixes, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private static IEnumerable<TextDocument> Documents(FixAllContext context) => context.Scope == FixAllScope.Solution
        ? context.Solution.Projects.SelectMany(project => project.AdditionalDocuments)
        : context.Project.AdditionalDocuments;
}
