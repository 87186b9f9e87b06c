using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>The JSON object that a class maps to.</summary>
/// <param name="Type">The class, <c>global::</c>-qualified.</param>
/// <param name="Name">The class name for messages.</param>
/// <param name="Parameters">The constructor's parameters.</param>
/// <param name="Members">The properties.</param>
/// <param name="Extension">The <c>[JsonExtensionData]</c> property, or null.</param>
internal sealed record DocumentShape(
    string Type,
    string Name,
    EquatableArray<DocumentParameter> Parameters,
    EquatableArray<DocumentMember> Members,
    DocumentExtension? Extension);
