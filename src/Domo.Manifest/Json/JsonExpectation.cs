namespace Domo.Manifest.Json;

/// <summary>What the parser looks for next.</summary>
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
