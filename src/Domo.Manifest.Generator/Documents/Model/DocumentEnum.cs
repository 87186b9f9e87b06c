using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>An enum, serialized by member name.</summary>
/// <param name="Type">The enum, <c>global::</c>-qualified.</param>
/// <param name="Underlying">The underlying type.</param>
/// <param name="IsFlags">Whether the enum is <c>[Flags]</c>, which is serialized as a number.</param>
/// <param name="Members">The members. Only the first of several members with the same value is written.</param>
internal sealed record DocumentEnum(string Type, string Underlying, bool IsFlags, EquatableArray<DocumentEnumMember> Members);
