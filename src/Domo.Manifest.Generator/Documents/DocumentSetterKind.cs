namespace Domo.Manifest.Generator.Documents;

/// <summary>Where a property is set.</summary>
internal enum DocumentSetterKind
{
    /// <summary>By assignment, once the object is there.</summary>
    Assignment,

    /// <summary>Through an accessor, since C# lets <c>init</c> be called in an initializer only, where the class's own value is lost.</summary>
    Accessor,

    /// <summary>In the object initializer: it is a required member.</summary>
    Initializer,

    /// <summary>By the constructor.</summary>
    Constructor,
}
