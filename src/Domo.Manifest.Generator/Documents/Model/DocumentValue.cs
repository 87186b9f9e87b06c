using Domo.Manifest.Generator.Values;

namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>The type of a value in a user-defined document class.</summary>
/// <param name="Kind">The form in JSON.</param>
/// <param name="IsNullable">Whether null is allowed; true for types without a nullable annotation.</param>
internal sealed record DocumentValue(DocumentValueKind Kind, bool IsNullable)
{
    /// <summary>Gets how a scalar is read and written.</summary>
    public WireType? Scalar { get; init; }

    /// <summary>Gets the enum or class, or the container without its type arguments, <c>global::</c>-qualified.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gets the item type of a list or dictionary.</summary>
    public DocumentValue? Item { get; init; }

    /// <summary>Gets whether the type has its own representation of null, so it needs no annotation.</summary>
    public bool HoldsNull => Scalar is { HoldsNull: true };

    /// <summary>Gets the C# type without its nullable annotation.</summary>
    public string CSharp => Kind switch
    {
        DocumentValueKind.Scalar => Scalar!.CSharp,
        DocumentValueKind.Array => Item!.Declared + "[]",
        DocumentValueKind.List or DocumentValueKind.Set => Name + "<" + Item!.Declared + ">",
        DocumentValueKind.Dictionary => Name + "<string, " + Item!.Declared + ">",
        _ => Name,
    };

    /// <summary>Gets the C# type with its nullable annotation.</summary>
    public string Declared => CSharp + (IsNullable ? "?" : "");
}
