namespace Domo.Manifest.Generator.Documents;

/// <summary>The reason why a class cannot be mapped to documents.</summary>
/// <param name="IsProperty">Whether the problem is in a property rather than the class itself.</param>
/// <param name="Subject">The class or property.</param>
/// <param name="Reason">The rest of a sentence that starts with the subject.</param>
internal sealed record DocumentProblem(bool IsProperty, string Subject, string Reason);
