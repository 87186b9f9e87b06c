using System.Runtime.CompilerServices;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.ManifestFiles;

/// <summary>
/// The package's files in a project, with their findings. Cached, because compiler servers and IDEs request the same files on every
/// keystroke in C#. Rechecked only when the text of a file changes.
/// </summary>
internal sealed class AnalyzedProject
{
    private static readonly ConditionalWeakTable<SourceText, Slot> Known = new();

    private readonly List<MarkedFile> _files;
    private readonly string _directory;
    private readonly Lazy<EntryFindings> _entryFindings;
    private readonly Lazy<DeclaredNames> _names;

    private AnalyzedProject(List<MarkedFile> files, string directory)
    {
        _files = files;
        _directory = directory;
        Files = Check(files, directory);
        _entryFindings = new(() => EntryFindings.Of(Files));
        _names = new(() => DeclaredNames.Of(Files));
    }

    /// <summary>Gets the files.</summary>
    public IReadOnlyList<AnalyzedFile> Files { get; }

    /// <summary>Gets the findings inside manifest entries.</summary>
    public EntryFindings EntryFindings => _entryFindings.Value;

    /// <summary>Gets the declarations of the manifests.</summary>
    public DeclaredNames Names => _names.Value;

    /// <summary>Returns the checked files of the project with these options, or null if it has none.</summary>
    public static AnalyzedProject? Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = MarkedFile.In(options, cancellationToken);
        if (files.Count == 0)
        {
            return null;
        }

        string directory = DirectoryOf(options);
        var slot = Known.GetValue(files[0].Source, static _ => new Slot());
        lock (slot)
        {
            if (slot.Project?.IsOf(files, directory) != true)
            {
                slot.Project = new AnalyzedProject(files, directory);
            }

            return slot.Project;
        }
    }

    /// <summary>Returns the file with a path, or null.</summary>
    public AnalyzedFile? Find(string? path)
    {
        foreach (var file in Files)
        {
            if (string.Equals(file.File.Path, path, StringComparison.Ordinal))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Returns the location of an emitted client's manifest entry, or null if it no longer exists.</summary>
    public (MarkedFile File, SourceSpan Span)? FindDeclaration(EmittedClient client)
    {
        foreach (var file in Files)
        {
            if (file.File.IsManifest && string.Equals(file.Content.Path, client.Manifest, StringComparison.Ordinal))
            {
                foreach (var entry in DeclaredEntry.In(file.Content))
                {
                    if (entry.List == client.List && entry.Alias == client.Alias)
                    {
                        return (file.File, entry.Span);
                    }
                }
            }
        }

        return null;
    }

    private static List<AnalyzedFile> Check(List<MarkedFile> files, string directory)
    {
        var contents = files.ConvertAll(file => new LintFile(ProjectPath.Relative(file.Path, directory), file.Source.ToString()));
        var result = new List<AnalyzedFile>(files.Count);
        for (int i = 0; i < files.Count; i++)
        {
            // A project may list a file twice. The duplicate is not another file.
            var others = new List<LintFile>(files.Count);
            for (int j = 0; j < files.Count; j++)
            {
                if (ProjectPath.IdentityOf(files[j].Path) != ProjectPath.IdentityOf(files[i].Path))
                {
                    others.Add(contents[j]);
                }
            }

            result.Add(new AnalyzedFile(files[i], contents[i], others));
        }

        return result;
    }

    private static string DirectoryOf(AnalyzerOptions options)
    {
        var project = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        return project.TryGetValue("build_property.MSBuildProjectDirectory", out string? directory) ? directory : "";
    }

    private bool IsOf(List<MarkedFile> files, string directory)
    {
        bool isSame = files.Count == _files.Count && string.Equals(directory, _directory, StringComparison.Ordinal);
        for (int i = 0; isSame && i < files.Count; i++)
        {
            isSame = files[i] == _files[i];
        }

        return isSame;
    }

    /// <summary>The checked project, cached by the text of its first file.</summary>
    private sealed class Slot
    {
        public AnalyzedProject? Project { get; set; }
    }
}
