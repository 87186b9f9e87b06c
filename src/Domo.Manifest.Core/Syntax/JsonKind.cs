namespace Domo.Manifest.Syntax;

/// <summary>The kinds of JSON values.</summary>
public enum JsonKind
{
    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The literal true.</summary>
    True,

    /// <summary>The literal false.</summary>
    False,

    /// <summary>The literal null.</summary>
    Null,

    /// <summary>A missing or meaningless value; a fault says why.</summary>
    Missing,
}
