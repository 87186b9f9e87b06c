namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>The form of a value in JSON.</summary>
internal enum DocumentValueKind
{
    /// <summary>A single value, read and written by methods of the client.</summary>
    Scalar,

    /// <summary>A string or a number that represents an enum member.</summary>
    Enum,

    /// <summary>An object that maps to a class.</summary>
    Object,

    /// <summary>An array, read into a list.</summary>
    List,

    /// <summary>An array, read into a .NET array.</summary>
    Array,

    /// <summary>An array, read into a set.</summary>
    Set,

    /// <summary>An object whose property values all have the same type.</summary>
    Dictionary,
}
