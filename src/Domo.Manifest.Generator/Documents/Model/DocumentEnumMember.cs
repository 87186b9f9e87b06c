namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>A member of an enum.</summary>
/// <param name="Name">The member's name, escaped for C#.</param>
/// <param name="JsonName">The name in JSON.</param>
/// <param name="IsFirst">Whether this is the first member with its value, which is the one written.</param>
internal sealed record DocumentEnumMember(string Name, string JsonName, bool IsFirst);
