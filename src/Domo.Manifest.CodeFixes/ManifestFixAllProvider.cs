using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Domo.Manifest.CodeFixes;

/// <summary>
/// Applies the safe fixes of one rule in a project or solution, for <em>Fix All</em> in an IDE and for <c>dotnet format</c>. Roslyn's own
/// providers support C# documents only. Their document scope does not identify the additional document, so <see
/// cref="ManifestCodeFixProvider"/> offers a separate action to fix one file.
/// </summary>
internal sealed class ManifestFixAllProvider : FixAllProvider
{
    public static readonly ManifestFixAllProvider Instance = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fixedSolution = await FixAsync(fixAllContext).ConfigureAwait(false);
        string title = "Fix all " + string.Join(", ", fixAllContext.DiagnosticIds);
        return fixedSolution == fixAllContext.Solution ? null : CodeAction.Create(title, _ => Task.FromResult(fixedSolution), title);
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var document in Documents(context))
        {
            solution = await FixedText.ApplyAllSafeAsync(solution, document, context.DiagnosticIds, context.CancellationToken)
                .ConfigureAwait(false);
        }

        return solution;
    }

    private static IEnumerable<TextDocument> Documents(FixAllContext context) => context.Scope == FixAllScope.Solution
        ? context.Solution.Projects.SelectMany(project => project.AdditionalDocuments)
        : context.Project.AdditionalDocuments;
}
