using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Domo.Manifest.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Domo.Manifest.CodeFixes.CSharp;

/// <summary>
/// Replaces an <c>HttpClient</c> request with the emitted client, such as
/// <c>domo.Datasets.Sales.Where(s => s.Amount > 1000m).ToListAsync()</c> or
/// <c>domo.Workflows.Reorder.StartAsync(product: "Foobar", pieces: 10)</c>. Translates the query string and the body: SQL, a filter, the
/// inputs of a workflow or function, or documents. The result has the emitted type, so the following code may need changes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EmittedClientCodeFixProvider))]
[Shared]
public sealed class EmittedClientCodeFixProvider : CodeFixProvider
{
    private const string Global = "global::";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(EndpointAnalyzer.HasClientId);

    /// <summary>Returns null: these changes need review, so they are not available to <em>Fix All</em> and <c>dotnet format</c>.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } address
                && address.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax method } request
                && ClientCall.Read(diagnostic) is var (call, rootType)
                && BodyOf(request, method, call) is { } body
                && await AppAsync(
                    context.Document, request, method.Expression, rootType, context.CancellationToken).ConfigureAwait(false) is { } app)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Use the generated client",
                        cancellationToken => MoveAsync(context.Document, request, $"{app}.{call.Start}{body}{call.End}", cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
    }

    /// <summary>
    /// Returns the request body if the call takes one, an empty string if it takes none, or null if the request does not match.
    /// </summary>
    private static string? BodyOf(InvocationExpressionSyntax request, MemberAccessExpressionSyntax method, ClientCall call) =>
        call.HasBody ? "" : (method.Name.Identifier.ValueText, call.End) switch
        {
            ("GetStringAsync" or "GetFromJsonAsync" or "GetStreamAsync" or "GetByteArrayAsync", null) => "",
            ("PostAsync", not null) when request.ArgumentList.Arguments is
                [
                    _,
                    {
                        Expression: ObjectCreationExpressionSyntax
                        {
                            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax text }, ..],
                        },
                    },
                ]
                => text.ToString(),
            _ => null,
        };

    /// <summary>Returns an instance of the root class that is in scope, or the creation of one with the HTTP client.</summary>
    private static async Task<string?> AppAsync(
        Document document, SyntaxNode call, ExpressionSyntax receiver, string rootType, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.Compilation.GetTypeByMetadataName(rootType) is not { } type)
        {
            return null;
        }

        foreach (var symbol in model.LookupSymbols(call.SpanStart))
        {
            var symbolType = symbol switch
            {
                ILocalSymbol local when local.DeclaringSyntaxReferences.All(place => place.Span.End < call.SpanStart) => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(symbolType, type))
            {
                return symbol.Name;
            }
        }

        return model.GetTypeInfo(receiver, cancellationToken).Type?.Name == "HttpClient"
            ? string.Format(CultureInfo.InvariantCulture, "new {0}({1})", type.ToMinimalDisplayString(model, call.SpanStart), receiver)
            : null;
    }

    private static async Task<Document> MoveAsync(
        Document document, InvocationExpressionSyntax call, string request, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var moved = SyntaxFactory.ParseExpression(request);
        moved = moved.ReplaceNodes(
            moved.DescendantNodes().Where(node => TypeInReach(node, model!, call.SpanStart) is not null),
            (node, _) => SyntaxFactory.IdentifierName(TypeInReach(node, model!, call.SpanStart)!));
        return document.WithSyntaxRoot(
            root!.ReplaceNode(call, moved.WithTriviaFrom(call).WithAdditionalAnnotations(Formatter.Annotation)));
    }

    /// <summary>Returns the short name of a fully qualified type if it is in scope, or null.</summary>
    private static string? TypeInReach(SyntaxNode node, SemanticModel model, int position)
    {
        string text = node is MemberAccessExpressionSyntax or QualifiedNameSyntax ? node.ToString() : "";
        int dot = text.LastIndexOf('.');
        if (dot < 0 || !text.StartsWith(Global, StringComparison.Ordinal))
        {
            return null;
        }

        string space = text.Substring(Global.Length, dot - Global.Length);
        string name = text.Substring(dot + 1);
        return model.LookupNamespacesAndTypes(position, container: null, name) is [INamedTypeSymbol type]
            && type.ContainingNamespace.ToDisplayString() == space
                ? name
                : null;
    }
}
