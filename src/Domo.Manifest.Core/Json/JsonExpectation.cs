namespace Domo.Manifest.Json;

/// <summary>What the parser expects next.</summary>
internal enum JsonExpectation
{
    Root,
    Item,
    Name,
    MemberValue,
    Separator,
    End,
    Nothing,
}
