using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Documents;

/// <summary>An enum, whose members are written by name.</summary>
/// <param name="Type">The enum, <c>global::</c>-qualified.</param>
/// <param name="Underlying">The type of its numbers.</param>
/// <param name="IsFlags">Whether its values are combined, and so are numbers in JSON.</param>
/// <param name="Members">Its members; of several with one number the first.</param>
internal sealed record DocumentEnum(string Type, string Underlying, bool IsFlags, EquatableArray<DocumentEnumMember> Members);
