using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The token of a field, as it was emitted.</summary>
/// <param name="Access">How a lambda reaches it: <c>s.Amount</c>.</param>
/// <param name="Type">Its type, one of the client's such as <c>DataDecimalField</c>.</param>
internal sealed record EmittedField(string Access, INamedTypeSymbol Type)
{
    /// <summary>Whether the field is a day.</summary>
    public bool IsDate => Type is { Name: "DataDateField", TypeArguments: [INamedTypeSymbol { TypeArguments: [{ Name: "DateOnly" }] } or { Name: "DateOnly" }] };
}
