using System.Collections.Immutable;
using System.Composition;
using Domo.Manifest.Analyzers.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Domo.Manifest.CodeFixes.CSharp;

/// <summary>
/// Adapts a document class to its collection: changes the type or JSON name of a property, or adds properties for missing columns.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DocumentClassCodeFixProvider))]
[Shared]
public sealed class DocumentClassCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = 
        new DocumentAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).ToImmutableArray();

    /// <summary>Returns null: these changes need review, so they are not available to <em>Fix All</em> and <c>dotnet format</c>.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // The code to change may be in another file than the diagnostic.
            if (diagnostic.AdditionalLocations is [{ SourceTree: { } tree } place]
                && context.Document.Project.Solution.GetDocument(tree) is { } document
                && await tree.GetRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
                && FindFix(root.FindNode(place.SourceSpan), diagnostic.Properties) is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        SafeText.OneLine(fix.Title),
                        cancellationToken => ReplaceAsync(document, fix.Old, fix.New, cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private static (string Title, SyntaxNode Old, SyntaxNode New)? FindFix(SyntaxNode node, ImmutableDictionary<string, string?> properties)
    {
        if (properties.TryGetValue(DocumentFix.Declarations, out string? declarations) && node is TypeDeclarationSyntax type)
        {
            return ("Add the missing properties", type, WithMembers(type, declarations!.Split('\n')));
        }

        if (properties.TryGetValue(DocumentFix.JsonName, out string? name))
        {
            return node switch
            {
                AnonymousObjectMemberDeclaratorSyntax member when SyntaxFacts.IsValidIdentifier(name) && JsonNames.Camel(name!) == name =>
                    ($"Rename to '{name}'", member, WithName(member, name!)),
                PropertyDeclarationSyntax or ParameterSyntax => ($"Set the JSON name to '{name}'", node, WithName(node, name!)),
                _ => null,
            };
        }

        return properties.TryGetValue(DocumentFix.Type, out string? wanted) && TypeOf(node) is { } old
            ? ($"Change the type to '{wanted}'", node, WithType(node, old, wanted!, properties.ContainsKey(DocumentFix.NeedsConverter)))
            : null;
    }

    private static AnonymousObjectMemberDeclaratorSyntax WithName(AnonymousObjectMemberDeclaratorSyntax member, string name)
    {
        var equals = SyntaxFactory.NameEquals(name);
        return member.WithNameEquals(
            member.NameEquals is { } old ? equals.WithTriviaFrom(old) : equals.WithTrailingTrivia(SyntaxFactory.Space));
    }

    private static TypeSyntax? TypeOf(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax { Initializer: null } property => property.Type,
        ParameterSyntax { Default: null } parameter => parameter.Type,
        _ => null,
    };

    private static SyntaxNode WithType(SyntaxNode node, TypeSyntax old, string wanted, bool needsConverter)
    {
        string full = wanted.StartsWith("Date", StringComparison.Ordinal) ? "System." + wanted : wanted;
        var type = SyntaxFactory.ParseTypeName(full + (old is NullableTypeSyntax ? "?" : ""))
            .WithTriviaFrom(old)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        var typed = node.ReplaceNode(old, type);
        return needsConverter ? WithAttribute(typed, DocumentFix.ConverterAttribute) : typed;
    }

    /// <summary>Returns the property with its JSON name, replacing an existing attribute's argument.</summary>
    private static SyntaxNode WithName(SyntaxNode node, string name)
    {
        foreach (var list in ListsOf(node))
        {
            foreach (var attribute in list.Attributes)
            {
                if (attribute.Name.ToString().Contains("JsonPropertyName")
                    && attribute.ArgumentList?.Arguments is [{ Expression: { } old }])
                {
                    var text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
                    return node.ReplaceNode(old, text.WithTriviaFrom(old));
                }
            }
        }

        return WithAttribute(node, DocumentFix.NameAttribute(name));
    }

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    private static SyntaxNode WithAttribute(SyntaxNode node, string attribute)
    {
        // On a record parameter, the attribute must target the property.
        if (node is ParameterSyntax parameter)
        {
            return parameter.WithoutLeadingTrivia()
                .AddAttributeLists(ParseAttribute("[property: " + attribute.Substring(1)).WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(parameter.GetLeadingTrivia());
        }

        var property = (PropertyDeclarationSyntax)node;
        var leading = property.GetLeadingTrivia();
        var list = ParseAttribute(attribute).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        property = property.WithoutLeadingTrivia();
        return property.WithAttributeLists(property.AttributeLists.Insert(0, list)).WithLeadingTrivia(leading);
    }

    private static AttributeListSyntax ParseAttribute(string attribute) =>
        SyntaxFactory.ParseMemberDeclaration(attribute + " int x;")!.AttributeLists[0]
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);

    private static TypeDeclarationSyntax WithMembers(TypeDeclarationSyntax type, string[] declarations)
    {
        var members = declarations.Select(declaration => SyntaxFactory.ParseMemberDeclaration(declaration)!
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation));
        if (type is RecordDeclarationSyntax { OpenBraceToken.RawKind: (int)SyntaxKind.None } record)
        {
            type = record
                .WithSemicolonToken(default)
                .WithParameterList(record.ParameterList?.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(record.GetTrailingTrivia()));
        }

        return type.WithMembers(type.Members.AddRange(members)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static async Task<Solution> ReplaceAsync(
        Document document, SyntaxNode old, SyntaxNode @new, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(old, @new);
        return editor.GetChangedDocument().Project.Solution;
    }
}
