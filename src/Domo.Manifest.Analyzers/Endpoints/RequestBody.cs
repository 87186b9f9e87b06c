using Domo.Manifest.Analyzers.StringLiterals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The body of a hand-written request: <c>http.PostAsync("/sql/v1/sales", new StringContent("SELECT …"))</c>.</summary>
/// <param name="Address">The endpoint.</param>
/// <param name="Text">The expression that creates the body.</param>
internal sealed record RequestBody(EndpointAddress Address, ExpressionSyntax Text)
{
    /// <summary>Gets the syntax kinds that create a body.</summary>
    public static SyntaxKind[] Creations => [SyntaxKind.ObjectCreationExpression];

    /// <summary>Returns the body that an expression creates, or null if it creates none or the URL is unknown.</summary>
    public static RequestBody? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is not ObjectCreationExpressionSyntax
            {
                Type: var type,
                ArgumentList.Arguments: [{ Expression: var text }, ..],
                Parent: ArgumentSyntax
                {
                    Parent: ArgumentListSyntax { Arguments: [{ Expression: var address }, ..], Parent: InvocationExpressionSyntax },
                },
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
