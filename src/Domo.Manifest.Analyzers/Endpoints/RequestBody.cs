using Domo.Manifest.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The body of a request that is written by hand: <c>http.PostAsync("/sql/v1/sales", new StringContent("SELECT …"))</c>.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="Text">The expression that makes the body.</param>
internal sealed record RequestBody(EndpointAddress Address, ExpressionSyntax Text)
{
    /// <summary>The syntax that makes the content of a body.</summary>
    public static SyntaxKind[] Creations => [SyntaxKind.ObjectCreationExpression];

    /// <summary>The body that an expression makes; null when it makes none, or it is not known where it is sent.</summary>
    public static RequestBody? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is not ObjectCreationExpressionSyntax
            {
                Type: var type,
                ArgumentList.Arguments: [{ Expression: var text }, ..],
                Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [{ Expression: var address }, ..], Parent: InvocationExpressionSyntax } },
            }
            || !type.ToString().EndsWith("StringContent", StringComparison.Ordinal)
            || address is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax))
        {
            return null;
        }

        return RequestSink.Takes(address, model, cancellationToken)
            && EndpointAddress.Read(StringExpression.Read(address, model, cancellationToken)) is { } endpoint
            ? new RequestBody(endpoint, text)
            : null;
    }
}
