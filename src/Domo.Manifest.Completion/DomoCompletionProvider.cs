using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Domo.Manifest.Analyzers.Bodies;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.Filters;
using Domo.Manifest.Analyzers.Prompts;
using Domo.Manifest.Analyzers.Sql;
using Domo.Manifest.Completion.Addresses;
using Domo.Manifest.Completion.Filters;
using Domo.Manifest.Completion.Prompts;
using Domo.Manifest.Completion.Sql;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Completion;

/// <summary>
/// Completes manifest names in string literals: aliases, fields and operators in URLs, columns in document filters and SQL, and
/// placeholders in prompt templates.
/// </summary>
[ExportCompletionProvider(nameof(DomoCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class DomoCompletionProvider : CompletionProvider
{
    private const string Source = nameof(Source);
    private const string Detail = nameof(Detail);

    private const string Triggers = "/?&=,$.{\"'` ";

    /// <summary>
    /// Typed characters filter the list, including punctuation. Only Tab and Enter commit, because any punctuation can be part of the
    /// string.
    /// </summary>
    private static readonly CompletionItemRules Rules = CompletionItemRules.Create(
        filterCharacterRules: Characters(CharacterSetModificationKind.Add, "/$!<>=~-. "),
        commitCharacterRules: Characters(CharacterSetModificationKind.Replace, ""));

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind is CompletionTriggerKind.Invoke or CompletionTriggerKind.InvokeAndCommitIfUnique
        || (trigger.Kind == CompletionTriggerKind.Insertion
            && (char.IsLetter(trigger.Character) || Triggers.IndexOf(trigger.Character) >= 0));

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || !LiteralAtCaret.IsAt(root, context.Position))
        {
            return;
        }

        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var domo = new DomoCompilation(model!.Compilation, context.Document.Project.AnalyzerOptions, context.CancellationToken);
        if (domo is { Library: not null, Names: not null }
            && LiteralAtCaret.Find(root, context.Position, model, context.CancellationToken) is { } literal
            && SuggestionsAt(literal, domo, model, context.CancellationToken) is { Items.Count: > 0 } suggestions)
        {
            Add(context, literal, suggestions);
        }
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(
        Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties[Detail]));

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(
        Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.Properties[Source])));

    private static ImmutableArray<CharacterSetModificationRule> Characters(CharacterSetModificationKind kind, string characters) =>
        ImmutableArray.Create(CharacterSetModificationRule.Create(kind, characters.ToCharArray()));

    private static void Add(CompletionContext context, LiteralAtCaret literal, SuggestionList suggestions)
    {
        context.IsExclusive = true;
        context.CompletionListSpan = suggestions.Start == literal.Caret
            ? new TextSpan(context.Position, 0)
            : TextSpan.FromBounds(literal.Text.Spans[suggestions.Start].Start, context.Position);
        int order = 0;
        foreach (var item in suggestions.Items)
        {
            if (Report.Plain(item.Source ?? item.Text) is { } source)
            {
                string detail = SafeText.OneLine(item.Detail);
                context.AddItem(CompletionItem.Create(
                    SafeText.OneLine(item.Text),
                    filterText: item.Text,
                    sortText: order++.ToString("D5", CultureInfo.InvariantCulture),
                    properties: ImmutableDictionary<string, string>.Empty.Add(Source, source).Add(Detail, detail),
                    rules: Rules,
                    inlineDescription: detail));
            }
        }
    }

    /// <summary>Returns the suggestions for a literal, based on the call that it is passed to.</summary>
    private static SuggestionList? SuggestionsAt(
        LiteralAtCaret literal, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken)
    {
        var names = domo.Names!;
        if (RequestSink.Takes(literal.Root, model, cancellationToken))
        {
            return AddressSuggestions.At(literal, names);
        }

        if (literal.Root.Parent is not ArgumentSyntax { Parent.Parent: ExpressionSyntax owner })
        {
            return null;
        }

        var request = owner is ObjectCreationExpressionSyntax ? WrittenRequest.Around(owner, domo, model, cancellationToken) : null;
        if ((FilterText.OfRequest(request) ?? FilterText.Of(owner, domo, model, cancellationToken)) is { } filter
            && filter.Text == literal.Root)
        {
            return filter.IsUpdate
                ? null
                : FilterSuggestions.At(literal, filter.Collection is null ? [] : names.Collections.Find(filter.Collection));
        }

        if ((SqlText.OfRequest(request) ?? SqlText.Of(owner, domo, model, cancellationToken)) is { } sql && sql.Text == literal.Root)
        {
            return SqlSuggestions.At(literal, sql.Alias, sql.Alias is null ? [] : names.Datasets.Find(sql.Alias));
        }

        return owner is BaseObjectCreationExpressionSyntax creation
            && PromptAnalyzer.TemplateOf(creation, domo, model, cancellationToken) is var (text, arguments)
            && text == literal.Root
                ? PromptSuggestions.At(literal, PromptParameters.Read(arguments, model, cancellationToken))
                : null;
    }
}
