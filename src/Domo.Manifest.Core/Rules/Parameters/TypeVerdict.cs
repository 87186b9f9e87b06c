namespace Domo.Manifest.Rules.Parameters;

/// <summary>The relation of a type name to Domo's types.</summary>
internal enum TypeVerdict
{
    /// <summary>A documented type.</summary>
    Fine,

    /// <summary>A documented type in another case.</summary>
    OtherCase,

    /// <summary>A type that Domo's type definitions still list, but its editors do not offer.</summary>
    Outdated,

    /// <summary>A list, which is not a type in Domo.</summary>
    List,

    /// <summary>A type name of another language.</summary>
    Foreign,

    /// <summary>An unknown name.</summary>
    Unknown,
}
