using Domo.Manifest.Generator.Emit;

namespace Domo.Manifest.Generator.Documents;

/// <summary>The type of a value in a class of the app's own.</summary>
/// <param name="Kind">What it is in JSON.</param>
/// <param name="IsNullable">Whether it may be null; what has no annotation at all may.</param>
internal sealed record DocumentValue(DocumentValueKind Kind, bool IsNullable)
{
    /// <summary>How a scalar is read and written.</summary>
    public WireType? Scalar { get; init; }

    /// <summary>The enum or class, or the container without what it holds, <c>global::</c>-qualified.</summary>
    public string Name { get; init; } = "";

    /// <summary>What a list or dictionary holds.</summary>
    public DocumentValue? Item { get; init; }

    /// <summary>Whether null is a value like any other, so that no annotation is needed.</summary>
    public bool HoldsNull => Scalar is { HoldsNull: true };

    /// <summary>The C# type, without its annotation.</summary>
    public string CSharp => Kind switch
    {
        DocumentValueKind.Scalar => Scalar!.CSharp,
        DocumentValueKind.Array => Item!.Declared + "[]",
        DocumentValueKind.List or DocumentValueKind.Set => Name + "<" + Item!.Declared + ">",
        DocumentValueKind.Dictionary => Name + "<string, " + Item!.Declared + ">",
        _ => Name,
    };

    /// <summary>The C# type.</summary>
    public string Declared => CSharp + (IsNullable ? "?" : "");
}
