using System.Runtime.CompilerServices;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Json;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers;

/// <summary>
/// The files of a project that are ours, checked. A compiler server and an IDE ask for the same files again and again, with every
/// keystroke in C#; they are checked anew only when the text of one of them is another.
/// </summary>
internal sealed class CheckedProject
{
    private static readonly ConditionalWeakTable<SourceText, Slot> Known = new();

    private readonly List<MarkedFile> _files;
    private readonly string _directory;
    private readonly Lazy<EntryFindings> _entryFindings;
    private readonly Lazy<DeclaredNames> _names;

    private CheckedProject(List<MarkedFile> files, string directory)
    {
        _files = files;
        _directory = directory;
        Files = Check(files, directory);
        _entryFindings = new(() => EntryFindings.Of(Files));
        _names = new(() => DeclaredNames.Of(Files));
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<CheckedFile> Files { get; }

    /// <summary>What breaks a rule inside an entry of a manifest.</summary>
    public EntryFindings EntryFindings => _entryFindings.Value;

    /// <summary>What the manifests declare.</summary>
    public DeclaredNames Names => _names.Value;

    /// <summary>The files of the project with these options; null when none is ours.</summary>
    public static CheckedProject? Of(AnalyzerOptions options, CancellationToken cancellationToken)
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
                slot.Project = new CheckedProject(files, directory);
            }

            return slot.Project;
        }
    }

    /// <summary>The file of a path, or null when it is not ours.</summary>
    public CheckedFile? Find(string? path)
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

    /// <summary>The place in a manifest that an emitted client is declared at; null when it is gone.</summary>
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

    private static List<CheckedFile> Check(List<MarkedFile> files, string directory)
    {
        var contents = files.ConvertAll(file => new LintFile(ProjectPath.Relative(file.Path, directory), file.Source.ToString()));
        var result = new List<CheckedFile>(files.Count);
        for (int i = 0; i < files.Count; i++)
        {
            // A project may list a file twice, and it is not another file then.
            var others = new List<LintFile>(files.Count);
            for (int j = 0; j < files.Count; j++)
            {
                if (ProjectPath.IdentityOf(files[j].Path) != ProjectPath.IdentityOf(files[i].Path))
                {
                    others.Add(contents[j]);
                }
            }

            result.Add(new CheckedFile(files[i], contents[i], others));
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

    /// <summary>What was made of the files of which this text is the first.</summary>
    private sealed class Slot
    {
        public CheckedProject? Project { get; set; }
    }
}
