namespace Domo.Manifest.Generator.Documents;

/// <summary>That a class of the app's own is the content of a collection's documents: all of it that the collection's client is made of.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Type">The class, <c>global::</c>-qualified.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
internal sealed record DocumentUse(string Collection, string Type, bool IsPublic)
{
    public static DocumentUse Of(DocumentClass document) => new(document.Collection, document.Shapes[0].Type, document.IsPublic);
}
