namespace Domo.Manifest.Repository.Tests;

/// <summary>A type that a file declares at the top level.</summary>
/// <param name="Name">The name, without type parameters.</param>
/// <param name="TypeParameters">The names of the type parameters.</param>
/// <param name="IsPartial">Whether the type has parts in other files.</param>
internal sealed record DeclaredType(string Name, IReadOnlyList<string> TypeParameters, bool IsPartial)
{
    /// <summary>The name with the number of type parameters, which makes it unique.</summary>
    public string FullName => TypeParameters.Count == 0 ? Name : $"{Name}`{TypeParameters.Count}";

    /// <summary>
    /// Returns whether a file may have the type: <c>Name.cs</c>, <c>Name.Part.cs</c> for a part, and <c>NameOfT.cs</c> for a generic type.
    /// </summary>
    /// <param name="fileName">The name of the file, without its extension.</param>
    public bool Fits(string fileName)
    {
        string name = IsPartial ? fileName.Split('.')[0] : fileName;
        return name == Name
            || (TypeParameters is [.., var last] && name == $"{Name}Of{(last.Length > 1 ? last[1..] : last)}");
    }
}
