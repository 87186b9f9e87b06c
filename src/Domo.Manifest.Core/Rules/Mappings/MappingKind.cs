using Domo.Manifest.Binding;

namespace Domo.Manifest.Rules.Mappings;

/// <summary>One of the two lists whose entries have parameters: workflows or functions.</summary>
internal sealed class MappingKind
{
    /// <summary>Workflows.</summary>
    public static readonly MappingKind Workflows =
        new(Spellings.Workflows, "workflow", Spellings.ModelId, "aliasedName", KeyNames.OfWorkflow);

    /// <summary>Code Engine functions.</summary>
    public static readonly MappingKind Packages = new(Spellings.Packages, "function", Spellings.PackageId, "alias", KeyNames.OfPackage);

    private MappingKind(Spelling list, string noun, Spelling id, string aliasKey, KeyNames keys)
    {
        List = list;
        Noun = noun;
        Id = id;
        AliasKey = aliasKey;
        Keys = keys;
    }

    /// <summary>The list in the manifest.</summary>
    public Spelling List { get; }

    /// <summary>The noun for an entry: <c>workflow</c> or <c>function</c>.</summary>
    public string Noun { get; }

    /// <summary>The property with the ID of the workflow or package.</summary>
    public Spelling Id { get; }

    /// <summary>The property with a parameter's wire name.</summary>
    public string AliasKey { get; }

    /// <summary>The properties of an entry.</summary>
    public KeyNames Keys { get; }

    /// <summary>Gets whether the entries are functions, which have an output.</summary>
    public bool IsPackages => ReferenceEquals(this, Packages);
}
