using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Documents;

/// <summary>A class as a JSON object.</summary>
/// <param name="Type">The class, <c>global::</c>-qualified.</param>
/// <param name="Name">The class as messages call it.</param>
/// <param name="Parameters">What its constructor takes.</param>
/// <param name="Members">Its properties.</param>
/// <param name="Extension">The property for what the class does not declare; null when there is none.</param>
internal sealed record DocumentShape(
    string Type,
    string Name,
    EquatableArray<DocumentParameter> Parameters,
    EquatableArray<DocumentMember> Members,
    DocumentExtension? Extension);
