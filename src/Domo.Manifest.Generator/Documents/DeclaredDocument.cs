using Domo.Manifest.Generator.Documents.Model;

namespace Domo.Manifest.Generator.Documents;

/// <summary>An attribute that maps a class to a collection.</summary>
/// <param name="Class">The class that has the attribute.</param>
/// <param name="Attribute">The location of the attribute.</param>
/// <param name="Argument">The location of the collection's name.</param>
/// <param name="Problem">Why the class cannot be mapped, or null.</param>
internal sealed record DeclaredDocument(DocumentClass Class, SourcePlace Attribute, SourcePlace Argument, DocumentProblem? Problem);
