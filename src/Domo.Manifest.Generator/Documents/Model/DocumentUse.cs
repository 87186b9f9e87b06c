namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>The document class of a collection, reduced to what the collection's client depends on.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Type">The class, <c>global::</c>-qualified.</param>
/// <param name="IsPublic">Whether the class is public.</param>
internal sealed record DocumentUse(string Collection, string Type, bool IsPublic)
{
    public static DocumentUse Of(DocumentClass document) => new(document.Collection, document.Shapes[0].Type, document.IsPublic);
}
