namespace Mutate;

/// <summary>A copy of a test project's output, in which the assembly under test is replaced.</summary>
internal sealed class TestBench
{
    private readonly string _assemblyName;

    public TestBench(string root, SourceProject project)
    {
        Project = project.Name + ".Tests";
        _assemblyName = project.AssemblyName;
        Folder = Path.Combine(root, "artifacts", "mutate", Project);
        CoverageFolder = Path.Combine(root, "artifacts", "mutate", Project + ".coverage");
        string output = Path.Combine(root, "tests", Project, "bin", "Debug", "net10.0");
        string host = Path.Combine(root, "eng", "Mutate.Host", "bin", "Debug", "net10.0");
        Copy(output, Folder);
        File.Copy(Path.Combine(host, "Mutate.Host.dll"), Path.Combine(Folder, "Mutate.Host.dll"), overwrite: true);
        Directory.CreateDirectory(CoverageFolder);
    }

    public string Project { get; }

    public string Folder { get; }

    public string CoverageFolder { get; }

    public string MutatedAssembly => Path.Combine(Folder, _assemblyName + ".dll");

    public string[] HostArguments =>
    [
        "exec", "--depsfile", Path.Combine(Folder, Project + ".deps.json"),
        "--runtimeconfig", Path.Combine(Folder, Project + ".runtimeconfig.json"),
        Path.Combine(Folder, "Mutate.Host.dll"), Path.Combine(Folder, Project + ".dll"), _assemblyName,
        Path.Combine(Folder, "test-cases.txt"),
    ];

    private static void Copy(string source, string target)
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
