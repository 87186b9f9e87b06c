using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Documents;

/// <summary>A class of the app's own that is the content of a collection's documents, without anything of Roslyn and without positions.</summary>
/// <param name="Collection">The collection that it is marked with.</param>
/// <param name="Name">The class as messages call it.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Shapes">What is read and written: the class itself first, then the classes in its properties. None when it cannot be mapped.</param>
/// <param name="Enums">The enums in its properties.</param>
internal sealed record DocumentClass(
    string Collection, string Name, bool IsPublic, EquatableArray<DocumentShape> Shapes, EquatableArray<DocumentEnum> Enums);
