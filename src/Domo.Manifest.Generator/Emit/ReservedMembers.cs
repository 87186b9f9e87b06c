namespace Domo.Manifest.Generator.Emit;

/// <summary>Member names that an emitted type has already, or that C# forbids in it.</summary>
internal static class ReservedMembers
{
    /// <summary>Members of every class.</summary>
    public static readonly string[] OfObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Members of every record; Clone is forbidden in one.</summary>
    public static readonly string[] OfRecord = [.. OfObject, "Clone", "EqualityContract", "PrintMembers"];

    /// <summary>Members of a document's content.</summary>
    public static readonly string[] OfContent = [.. OfRecord, "AdditionalProperties", "WriteJson", "WriteProperties"];

    /// <summary>Members of a collection's columns.</summary>
    public static readonly string[] OfColumns = ["ContentProperty", "Document"];

    /// <summary>Members of an object that is written as JSON.</summary>
    public static readonly string[] OfWritable = [.. OfRecord, "WriteJson"];
}
