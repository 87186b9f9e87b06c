namespace Domo.Manifest.Generator.Documents;

/// <summary>An attribute that maps a class to a collection.</summary>
/// <param name="Class">What it stands on.</param>
/// <param name="Attribute">Where it stands.</param>
/// <param name="Argument">Where the name of the collection stands.</param>
/// <param name="Problem">Why the class cannot be mapped; null when it can.</param>
internal sealed record DeclaredDocument(DocumentClass Class, SourcePlace Attribute, SourcePlace Argument, DocumentProblem? Problem);
