using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Generator.Naming;

/// <summary>Member names that an emitted type already has or that C# forbids in it.</summary>
internal static class ReservedMembers
{
    /// <summary>Members of every class.</summary>
    public static readonly string[] OfObject = [.. CSharpNames.MembersOfObject];

    /// <summary>Members of every record, including <c>Clone</c>, which C# forbids.</summary>
    public static readonly string[] OfRecord = [.. CSharpNames.MembersOfRecord];

    /// <summary>Members of a document's content.</summary>
    public static readonly string[] OfContent = [.. OfRecord, "AdditionalProperties", "WriteJson", "WriteProperties"];

    /// <summary>Members of a collection's field class.</summary>
    public static readonly string[] OfDocumentFields = ["ContentProperty", "Document"];

    /// <summary>Members of a field that a field of a nested object may hide, such as a document property named <c>max</c>.</summary>
    public static readonly string[] OfField = ["Between", "Exists", "HasType", "In", "Max", "Min", "NotIn"];

    /// <summary>Members of an object that is written as JSON.</summary>
    public static readonly string[] OfWritable = [.. OfRecord, "WriteJson"];
}
