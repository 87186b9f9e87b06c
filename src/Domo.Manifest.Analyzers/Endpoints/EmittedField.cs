using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>An emitted dataset field.</summary>
/// <param name="Access">The expression in a lambda: <c>s.Amount</c>.</param>
/// <param name="Type">The client type, such as <c>DatasetDecimalField</c>.</param>
internal sealed record EmittedField(string Access, INamedTypeSymbol Type)
{
    /// <summary>Gets whether the field is a date without a time.</summary>
    public bool IsDate => Type is { Name: "DatasetDateField", TypeArguments: [INamedTypeSymbol { TypeArguments: [{ Name: "DateOnly" }] } or { Name: "DateOnly" }] };
}
