using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Diagnostics;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>A problem of a document class. Compares by value and keeps no compilation alive.</summary>
/// <param name="Message">The message.</param>
/// <param name="Place">The location.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record ReportedProblem(RuleMessage Message, SourcePlace Place, EquatableArray<string> Arguments)
{
    /// <summary>
    /// Creates the diagnostic in a syntax tree of the compilation, because <c>#pragma warning disable</c> has no effect on other locations.
    /// </summary>
    public Diagnostic ToDiagnostic(Compilation compilation) => Descriptors.Create(Message, Place.ToLocation(compilation), [.. Arguments]);
}
