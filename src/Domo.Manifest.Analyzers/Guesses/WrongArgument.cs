using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>An argument that no overload accepts.</summary>
/// <param name="Argument">The argument's expression.</param>
/// <param name="What">The kind of argument, such as <c>a string</c>.</param>
/// <param name="Advice">The advice.</param>
/// <param name="Replacement">The corrected source text, which may not compile, or null if it is unknown.</param>
internal sealed record WrongArgument(ExpressionSyntax Argument, string What, string Advice, string? Replacement = null);
