namespace Domo.Manifest.Generator.Emit;

/// <summary>Member names that an emitted type has already, or that C# forbids in it.</summary>
internal static class ReservedMembers
{
    /// <summary>Members of every class.</summary>
    public static readonly string[] OfObject = [.. CSharpNames.MembersOfObject];

    /// <summary>Members of every record; Clone is forbidden in one.</summary>
    public static readonly string[] OfRecord = [.. CSharpNames.MembersOfRecord];

    /// <summary>Members of a document's content.</summary>
    public static readonly string[] OfContent = [.. OfRecord, "AdditionalProperties", "WriteJson", "WriteProperties"];

    /// <summary>Members of a collection's columns.</summary>
    public static readonly string[] OfColumns = ["ContentProperty", "Document"];

    /// <summary>Members of a token, which those of the properties of its object may hide: a document may well have a type.</summary>
    public static readonly string[] OfField = ["Between", "Exists", "In", "Max", "Min", "NotIn", "Type"];

    /// <summary>Members of an object that is written as JSON.</summary>
    public static readonly string[] OfWritable = [.. OfRecord, "WriteJson"];
}
