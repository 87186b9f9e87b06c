namespace Domo.Manifest.Generator.Documents;

/// <summary>What a value is in JSON.</summary>
internal enum DocumentValueKind
{
    /// <summary>What methods of the client read and write.</summary>
    Scalar,

    /// <summary>A text or a number that stands for a member of an enum.</summary>
    Enum,

    /// <summary>An object of a class.</summary>
    Object,

    /// <summary>An array, read to a list.</summary>
    List,

    /// <summary>An array, read to an array.</summary>
    Array,

    /// <summary>An array, read to a set.</summary>
    Set,

    /// <summary>An object whose properties are values of one type.</summary>
    Dictionary,
}
