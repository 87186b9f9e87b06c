using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>A user-defined document class, without Roslyn symbols or source locations.</summary>
/// <param name="Collection">The collection named in the attribute.</param>
/// <param name="Name">The class name for messages.</param>
/// <param name="IsPublic">Whether the class is public.</param>
/// <param name="Shapes">
/// The shapes to read and write: the class itself first, then the classes of its properties. Empty if the class cannot be mapped.
/// </param>
/// <param name="Enums">The enums in its properties.</param>
internal sealed record DocumentClass(
    string Collection, string Name, bool IsPublic, EquatableArray<DocumentShape> Shapes, EquatableArray<DocumentEnum> Enums);
