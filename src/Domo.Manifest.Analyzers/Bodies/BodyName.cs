namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Where the name of a property in a body comes from.</summary>
internal enum BodyName
{
    /// <summary>From a declaration elsewhere, such as a property of a class.</summary>
    Declaration,

    /// <summary>From a string: the key of a dictionary, or a name in a JSON literal.</summary>
    Key,

    /// <summary>From a member of an anonymous object: <c>new { name = value }</c>.</summary>
    Member,

    /// <summary>From the value of a member of an anonymous object: <c>new { value }</c>.</summary>
    Inferred,
}
