namespace Domo.Manifest.Generator.Documents;

/// <summary>A member of an enum.</summary>
/// <param name="Name">The member, as C# spells it in code.</param>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="IsFirst">Whether it is the first of its number, and so the one that is written.</param>
internal sealed record DocumentEnumMember(string Name, string JsonName, bool IsFirst);
