using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mutate;

/// <summary>An assembly with many mutants. Mutants that do not compile are dropped.</summary>
internal sealed class MutatedAssembly
{
    private const int MostAttempts = 25;

    private const string Switch =
        """
        using System;
        internal static class __Mutants
        {
            public static int Id;
            public static bool Recording;
            private static readonly bool[] Group = new bool[MUTANTS];
            public static readonly bool[] Hits = new bool[PROBES];
            public static readonly bool[] StaticHits = new bool[PROBES];
            [ThreadStatic] private static int Depth;

            static __Mutants()
            {
                string[] ids = (Environment.GetEnvironmentVariable("MUTANT") ?? "").Split(',');
                int.TryParse(ids[0], out Id);
                if (ids.Length > 1)
                {
                    foreach (string id in ids) { Group[int.Parse(id)] = true; }
                    Id = -1;
                }

                string folder = Environment.GetEnvironmentVariable("MUTANT_COVERAGE");
                if (!string.IsNullOrEmpty(folder))
                {
                    Recording = true;
                    AppDomain.CurrentDomain.ProcessExit += delegate { Save(folder); };
                }
            }

            public static bool Never { get { return false; } }

            public static void Hit(int probe)
            {
                if (Recording)
                {
                    Hits[probe] = true;
                    if (Depth > 0) { StaticHits[probe] = true; }
                }
            }

            public static bool Is(int probe, int id) { Hit(probe); return Id == id || Group[id]; }

            public static int Enter() { Depth++; return 0; }

            public static int Leave() { Depth--; return 0; }

            private static void Save(string folder)
            {
                try
                {
                    string text = "";
                    for (int i = 0; i < Hits.Length; i++) { if (Hits[i]) { text += i + ","; } }
                    System.IO.File.WriteAllText(System.IO.Path.Combine(folder, Guid.NewGuid().ToString("N")), text);
                }
                catch (System.IO.IOException)
                {
                }
            }
        }
        """;

    private readonly SourceProject _project;
    private readonly Dictionary<string, SyntaxTree> _trees;

    private MutatedAssembly(SourceProject project, Dictionary<string, SyntaxTree> trees, IEnumerable<Mutant> mutants)
    {
        _project = project;
        _trees = trees;
        Mutants = [.. mutants];
        Probes = Mutants.SelectMany(mutant => new[] { mutant.Probe, new(mutant.Container, -1) }).Distinct().Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index);
    }

    /// <summary>Gets the mutants in the assembly.</summary>
    public List<Mutant> Mutants { get; private set; }

    /// <summary>Gets the index of each probe.</summary>
    public Dictionary<Probe, int> Probes { get; }

    /// <param name="project">The original project.</param>
    /// <param name="trees">The original files by their path in the repository.</param>
    /// <param name="mutants">The mutants to compile.</param>
    /// <param name="path">The path of the assembly to write.</param>
    public static MutatedAssembly Emit(
        SourceProject project, Dictionary<string, SyntaxTree> trees, IEnumerable<Mutant> mutants, string path)
    {
        var assembly = new MutatedAssembly(project, trees, mutants);
        assembly.Emit(path);
        return assembly;
    }

    private void Emit(string path)
    {
        int id = 0;
        Mutants.ForEach(mutant => mutant.Id = ++id);
        string code = Switch.Replace("PROBES", $"{Probes.Count}", StringComparison.Ordinal)
            .Replace("MUTANTS", $"{id + 1}", StringComparison.Ordinal);
        var compilation = _project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, _project.ParseOptions));
        var files = new Dictionary<SyntaxTree, SwitchedFile>();
        var current = new Dictionary<string, SyntaxTree>(_trees);
        IEnumerable<string> stale = _trees.Keys;
        for (int attempt = 1; ; attempt++)
        {
            var byFile = Mutants.ToLookup(mutant => mutant.File);
            foreach (string file in stale)
            {
                var switched = SwitchedFile.Create(_trees[file], [.. byFile[file]], probe => Probes[probe]);
                var tree = CSharpSyntaxTree.ParseText(switched.Code, _project.ParseOptions, _trees[file].FilePath);
                compilation = compilation.ReplaceSyntaxTree(current[file], tree);
                files.Remove(current[file]);
                files[tree] = switched;
                current[file] = tree;
            }

            using var stream = new MemoryStream();
            var diagnostics = compilation.Emit(stream, manifestResources: _project.Resources).Diagnostics;
            var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
            {
                File.WriteAllBytes(path, stream.ToArray());
                return;
            }

            var dropped = errors.SelectMany(error => Culprits(error, files)).ToHashSet();
            if (dropped.Count == 0 || attempt == MostAttempts)
            {
                throw new MutateException("The mutants do not compile:\n" + string.Join('\n', errors.Take(20)));
            }

            Mutants.RemoveAll(dropped.Contains);
            stale = dropped.Select(mutant => mutant.File).Distinct().ToList();
        }
    }

    private IEnumerable<Mutant> Culprits(Diagnostic error, Dictionary<SyntaxTree, SwitchedFile> files)
    {
        if (error.Location.SourceTree is not { } tree)
        {
            return [];
        }

        if (files.TryGetValue(tree, out var file) && file.MutantsAt(error.Location.SourceSpan.Start).ToList() is { Count: > 0 } mutants)
        {
            return mutants;
        }

        // The error is in code that requires a constant, so the constant that it names is not mutated.
        var place = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var names = place.DescendantTokens().Select(token => token.ValueText).ToHashSet();
        return Mutants.Where(mutant => mutant.Container.Kind == ContainerKind.Constant && names.Contains(mutant.Member));
    }
}
