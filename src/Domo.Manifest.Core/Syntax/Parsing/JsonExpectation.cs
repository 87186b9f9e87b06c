namespace Domo.Manifest.Syntax.Parsing;

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
