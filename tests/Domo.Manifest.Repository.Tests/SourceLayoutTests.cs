namespace Domo.Manifest.Repository.Tests;

/// <summary>Where code is: names of files and types, and the size of folders.</summary>
public class SourceLayoutTests
{
    /// <summary>The most files of a folder: what a reader can take in.</summary>
    private const int MaxFiles = 25;

    private static IEnumerable<SourceCode> Code(params string[] folders) => RepositoryFiles.Below(".cs", folders).Select(SourceCode.Parse);

    [Fact]
    public void Each_file_has_one_type_and_its_name() => new Exemptions("A file has one type, and the type's name")
        .AssertCover(
            from code in Code("src", "eng")
            let name = Path.GetFileNameWithoutExtension(code.File)
            let types = code.Types.ToList()
            where types.Count == 0 ? name is not "Program" : types.Count > 1 || !types[0].Fits(name)
            select $"{code.File}: {(types.Count == 0 ? "no type" : string.Join(", ", types.Select(type => type.FullName)))}");

    [Fact]
    public void Each_name_of_a_type_is_used_once()
    {
        var exempt = new Exemptions("A name is used for one thing in the whole repository")
        {
            ["Program"] = "Each program has an entry point.",
            // The client is a public library of its own, so it cannot share these with the core, the analyzers or the emulator.
            ["CollectionColumn"] = "The same thing in the client and in the manifest's model.",
            ["CollectionPermissions"] = "The same thing in the client and in the emulator.",
            ["ColumnType"] = "The same thing in the client and in the manifest's model.",
            ["UploadSession"] = "The same thing in the client and in the emulator.",
            ["EmittedClient"] = "What the generator emits, and what the analyzers find again in the compilation.",
            ["DocumentUse"] = "A class for documents in the generator, and its uses in the analyzers.",
        };
        exempt.AssertCover(
            from code in Code("src")
            from type in code.Types
            group code by type.FullName into uses
            where uses
                .Select(code => (RepositoryFiles.FolderOf(code.File), Path.GetFileName(code.File).Split('.')[0])).Distinct().Count() > 1
            select uses.Key);
    }

    [Fact]
    public void No_folder_of_source_has_too_many_files()
    {
        var exempt = new Exemptions($"A folder has at most {MaxFiles} files; sort them into features");
        exempt.AssertCover(
            from file in RepositoryFiles.Below(".cs", "src", "eng")
            group file by RepositoryFiles.FolderOf(file) into folder
            where folder.Count() > MaxFiles
            select folder.Key);
    }
}
