namespace Domo.Manifest.Generator.Documents;

/// <summary>Why a class cannot be the content of documents.</summary>
/// <param name="IsProperty">Whether one of its properties is why, and not the class itself.</param>
/// <param name="Subject">The class or property.</param>
/// <param name="Reason">The end of a sentence that begins with it.</param>
internal sealed record DocumentProblem(bool IsProperty, string Subject, string Reason);
