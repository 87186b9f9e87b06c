namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>Where a property is set.</summary>
internal enum DocumentSetterKind
{
    /// <summary>By assignment after construction.</summary>
    Assignment,

    /// <summary>
    /// Through an unsafe accessor. C# allows <c>init</c> only in an initializer, which would overwrite the class's default value.
    /// </summary>
    Accessor,

    /// <summary>In the object initializer, because the property is required.</summary>
    Initializer,

    /// <summary>By the constructor.</summary>
    Constructor,
}
