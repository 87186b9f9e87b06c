using Microsoft.CodeAnalysis;
using Mutate;

if (args is [] or ["-h" or "--help", ..])
{
    Console.WriteLine(Options.Help);
    return 0;
}

try
{
    string root = Directory.GetCurrentDirectory();
    var options = Options.Parse(args);
    var equivalent = EquivalentMutants.Read(Path.Combine(root, "eng", "mutants-equivalent.tsv"));
    foreach (var area in options.Areas)
    {
        await RunAsync(root, area, options, equivalent);
    }

    return 0;
}
catch (MutateException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

static async Task RunAsync(string root, Area area, Options options, EquivalentMutants equivalent)
{
    if (area.Project == "Domo.Manifest.Tool" && !options.OnlyLists && Environment.IsPrivilegedProcess)
    {
        throw new MutateException("Run the mutants of the tool without administrator rights: one may replace any file, even a device.");
    }

    if (options.Builds)
    {
        Command.Output("dotnet", ["build", Path.Combine("tests", area.Project + ".Tests"), "-v", "q", "--nologo",
            "-p:RunAnalyzers=false"], root);
    }

    var project = SourceProject.Load(root, area.Project);
    var trees = project.Compilation.SyntaxTrees
        .Where(tree => Path.IsPathRooted(tree.FilePath) && !tree.FilePath.Contains("/obj/", StringComparison.Ordinal))
        .ToDictionary(tree => Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/'));
    var found = trees.Where(file => area.Has(file.Key) && !file.Key.EndsWith("Examples.cs", StringComparison.Ordinal))
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .SelectMany(file => MutantFinder.Find(project.Compilation.GetSemanticModel(file.Value), file.Key))
        .Where(mutant => area.Has(mutant) && !equivalent.Has(mutant))
        .ToList();
    if (options.OnlySurvivors)
    {
        string file = Report.SurvivorsFile(root, area);
        var keys = File.Exists(file)
            ? File.ReadLines(file).Skip(1).Select(line => line[..line.LastIndexOf('\t')]).ToHashSet()
            : throw new MutateException($"There is no {file}. Run the area once without --survivors.");
        found.RemoveAll(mutant => !keys.Contains(mutant.Key));
    }

    if (options.OnlyLists)
    {
        found.ForEach(mutant => Console.WriteLine($"{mutant.File}:{mutant.Line}: {mutant.Original} → {mutant.Mutated}"));
        Console.WriteLine($"{found.Count} mutants");
        return;
    }

    if (found.Count == 0)
    {
        Console.WriteLine("No mutants.");
        return;
    }

    // Some mutants of a sample do not compile, so more are drawn.
    var drawn = options.Sample is { } size ? Shuffled(found, options.Seed).Take(size + (size / 2)).ToList() : found;
    var bench = new TestBench(root, project);
    var assembly = MutatedAssembly.Emit(project, trees, drawn, bench.MutatedAssembly);
    Console.Error.WriteLine($"{area.Name}: {found.Count} mutants, {drawn.Count} of them drawn, of which {assembly.Mutants.Count} compile.");
    var run = assembly.Mutants.Take(options.Sample ?? int.MaxValue).ToList();
    var verdicts = await MutationRun.RunAsync(bench, assembly, run, options.Parallel);
    Report.Write(area, root, verdicts, options.Sample is null ? run.Count : found.Count);
}

static IEnumerable<Mutant> Shuffled(IEnumerable<Mutant> mutants, int seed)
{
    // Ordered by a hash of the key, so that changes elsewhere do not change the sample.
    return mutants.OrderBy(mutant => Hash($"{seed}\t{mutant.Key}")).ToList();

    static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in text)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        hash ^= hash >> 32;
        return hash * 0x9E3779B97F4A7C15;
    }
}
