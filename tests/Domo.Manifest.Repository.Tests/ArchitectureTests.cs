using System.Text.RegularExpressions;

namespace Domo.Manifest.Repository.Tests;

/// <summary>Which project may reference what: the table in ARCHITECTURE.md is the rule, and a failure prints its reason.</summary>
public partial class ArchitectureTests
{
    /// <summary>Packages that only check or complete the source while it is compiled.</summary>
    private static readonly string[] BuildTools =
    [
        "PolySharp",
        "Microsoft.CodeAnalysis.Analyzers",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
        "Microsoft.CodeAnalysis.PublicApiAnalyzers",
    ];

    /// <summary>The folders of Core that use none of the others, and those that they may use.</summary>
    private static readonly (string Folder, string[] MayUse)[] CoreLayers =
    [
        ("Syntax", []),
        ("Declarations", []),
        ("TypesFile", ["Syntax", "Declarations", "Binding"]),
    ];

    private static IEnumerable<ProjectFile> Products => ProjectFile.All.Where(project => !IsTest(project.Folder));

    /// <summary>The projects with their rows; another test finds missing rows.</summary>
    private static IEnumerable<(ProjectFile Project, AllowedReference Allowed)> Rules => Products.Join(
        AllowedReference.ByFolder.Values, project => project.Folder, row => row.Folder, (project, row) => (project, row));

    [Fact]
    public void Each_project_has_a_row_in_the_table_of_allowed_references() => AssertNone(
        Products.Select(project => project.Folder).Except(AllowedReference.ByFolder.Keys)
            .Select(folder => $"{AllowedReference.Page} has no row for {folder}. Say what it may reference, and why.")
            .Concat(AllowedReference.ByFolder.Keys.Where(folder => ProjectFile.All.All(project => project.Folder != folder))
                .Select(folder => $"{AllowedReference.Page} has a row for {folder}, which does not exist.")));

    [Fact]
    public void Projects_reference_only_the_projects_that_the_architecture_allows() => AssertNone(
        from rule in Rules
        from reference in rule.Project.ProjectReferences.Except(rule.Allowed.Projects)
        select $"{rule.Project.Path} references {reference}. {rule.Allowed.Reason}");

    [Fact]
    public void Projects_reference_only_the_packages_that_the_architecture_allows() => AssertNone(
        from rule in Rules
        from package in rule.Project.Packages.Except(BuildTools).Except(rule.Allowed.Packages)
        select $"{rule.Project.Path} references the package {package}. {rule.Allowed.Reason}");

    [Fact]
    public void Nothing_but_tests_references_a_test_project() => AssertNone(
        from project in Products
        from reference in project.ProjectReferences.Where(IsTest)
        select $"{project.Path} references {reference}. Tests depend on the product, never the other way round.");

    [Fact]
    public void Internal_types_are_visible_only_to_projects_that_reference_theirs() => AssertNone(
        from project in Products
        from name in project.Friends
        let friend = ProjectFile.All.SingleOrDefault(other => other.AssemblyName == name)
        where friend is null || !friend.FindAllReferences().Contains(project.Folder)
        select $"{project.Path} shows its internal types to {name}, which does not reference it. Remove the line.");

    [Fact]
    public void No_project_compiles_a_source_file_of_another()
    {
        var exempt = new Exemptions("Projects share code by references, never by compiling each other's files");
        exempt.AssertCover(
            from project in ProjectFile.All
            from file in project.CompiledFiles
            where ProjectFile.All.Any(other => other != project && file.StartsWith(other.Folder + "/", StringComparison.Ordinal))
            select $"{project.Folder}: {file}");
    }

    [Fact]
    public void The_package_project_has_no_code_of_its_own() => AssertNone(
        from file in RepositoryFiles.Below(".cs", "src/Domo.Manifest.Package")
        select $"{file}: {AllowedReference.ByFolder["src/Domo.Manifest.Package"].Reason}");

    [Fact]
    public void Namespaces_start_with_the_namespace_of_their_project() => AssertNone(
        from project in ProjectFile.All
        from file in RepositoryFiles.Below(".cs", project.Folder)
        from declared in SourceCode.Parse(file).Namespaces
        where declared != project.RootNamespace && !declared.StartsWith(project.RootNamespace + ".", StringComparison.Ordinal)
        select $"{file} declares the namespace {declared}; the project's namespace is {project.RootNamespace}.");

    [Fact]
    public void The_lower_layers_of_the_core_do_not_use_the_upper_ones() => AssertNone(
        from layer in CoreLayers
        from file in RepositoryFiles.Below(".cs", "src/Domo.Manifest.Core/" + layer.Folder)
        from used in SourceCode.Parse(file).Usings
        let folder = CoreFolder().Match(used).Groups["folder"].Value
        where folder.Length > 0 && folder != layer.Folder && !layer.MayUse.Contains(folder)
        select $"{file} uses {used}. {layer.Folder} may use {(layer.MayUse is [] ? "no other folder" : "only " + string.Join(", ", layer.MayUse))} "
            + "of Core, so that it can be read without the rules.");

    private static bool IsTest(string folder) => folder.StartsWith("tests/", StringComparison.Ordinal);

    private static void AssertNone(IEnumerable<string> violations)
    {
        string text = string.Join('\n', violations);
        Assert.True(text.Length == 0, text);
    }

    [GeneratedRegex(@"^Domo\.Manifest\.(?<folder>\w+)")]
    private static partial Regex CoreFolder();
}
