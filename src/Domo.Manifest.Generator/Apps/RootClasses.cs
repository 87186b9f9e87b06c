using System.Globalization;
using Domo.Manifest.Generator.Input;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Apps;

/// <summary>Selects the manifests of a project to emit, and names their root classes.</summary>
internal static class RootClasses
{
    private const string DefaultClassName = "DomoApp";

    /// <summary>The suffixes of the types that are emitted in and next to a root class. The root class must not have one of them.</summary>
    private static readonly string[] EmittedEndings =
        ["Dataset", "Row", "Fields", "Collection", "Content", "Columns", "Input", "Output", "Workflow", "ServiceCollectionExtensions"];

    /// <summary>The usual folders of a project's only manifest.</summary>
    private static readonly string[] UsualFolders = ["", "public", "src", "wwwroot"];

    public static EquatableArray<RootClass> Resolve(IReadOnlyList<ManifestFileOptions> manifests, ProjectOptions project)
    {
        var ordered = new List<ManifestFileOptions>(manifests);
        ordered.Sort(Compare);
        KeepFirstCandidate(ordered);

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var targets = new List<RootClass>(ordered.Count);
        foreach (var manifest in ordered)
        {
            string @namespace = CSharpName.Namespace(FirstOf(manifest.Namespace, project.Namespace));
            string wanted = ClassName(manifest, project, @namespace, isOnly: ordered.Count == 1);
            bool isInternal = FirstOf(manifest.Accessibility, project.Accessibility).Equals("internal", StringComparison.OrdinalIgnoreCase);
            var target = new RootClass(
                manifest.Path,
                ProjectPath.Relative(manifest.Path, project.ProjectDirectory),
                @namespace,
                CSharpName.EscapeType(wanted),
                isInternal ? "internal" : "public");
            for (int number = 2; !taken.Add(target.FileName); number++)
            {
                target = target with { ClassName = CSharpName.EscapeType(wanted + number.ToString(CultureInfo.InvariantCulture)) };
            }

            targets.Add(target);
        }

        return new(targets);
    }

    /// <summary>Returns the target of a manifest, or null if the project does not emit that manifest.</summary>
    public static RootClass? Find(EquatableArray<RootClass> targets, string path)
    {
        foreach (var target in targets)
        {
            if (target.Path == path)
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>Returns whether a file is in the folder of an emitted manifest.</summary>
    public static bool IsBeside(EquatableArray<RootClass> targets, ManifestFile file)
    {
        foreach (var target in targets)
        {
            if (string.Equals(ProjectPath.DirectoryOf(target.Path), file.Directory, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares paths case-insensitively, as the official CLI does: <c>app</c> before <c>Zeta</c>.</summary>
    private static int Compare(ManifestFileOptions left, ManifestFileOptions right)
    {
        string leftPath = ProjectPath.Normalize(left.Path);
        string rightPath = ProjectPath.Normalize(right.Path);
        int order = string.Compare(leftPath, rightPath, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(leftPath, rightPath);
    }

    /// <summary>Removes all candidates except the first, as the official CLI does with manifests one folder down.</summary>
    private static void KeepFirstCandidate(List<ManifestFileOptions> ordered)
    {
        var first = ordered.Find(manifest => manifest.IsCandidate);
        ordered.RemoveAll(manifest => manifest.IsCandidate && !ReferenceEquals(manifest, first));
    }

    private static string ClassName(ManifestFileOptions manifest, ProjectOptions project, string @namespace, bool isOnly)
    {
        string chosen = FirstOf(manifest.ClassName, isOnly ? project.ClassName : "");
        string name = chosen.Length > 0
            ? CSharpName.Identifier(chosen)
            : (isOnly ? DefaultClassName : DefaultClassName + Distinction(ProjectPath.Relative(manifest.Path, project.ProjectDirectory)));

        // A class named like an enclosing namespace cannot be referenced from outside, and a class named like its own member does not
        // compile.
        bool clashes = RootEmitter.ReservedNames.Contains(name)
            || Array.Exists(EmittedEndings, ending => name.EndsWith(ending, StringComparison.Ordinal))
            || (chosen.Length == 0 && Array.IndexOf(@namespace.Split('.'), name) >= 0);
        return CSharpName.Shorten(clashes ? name + "Client" : name);
    }

    /// <summary>
    /// Returns what distinguishes one of several manifests: <c>production</c> for <c>manifest.production.json</c>, the folder for
    /// <c>env/qa/manifest.json</c>. Empty for a manifest in a usual folder, so its class keeps the default name when other manifests are
    /// added.
    /// </summary>
    private static string Distinction(string path)
    {
        string[] segments = path.Split('/');
        string file = segments[segments.Length - 1];
        int extension = file.LastIndexOf('.');
        string name = extension < 0 ? file : file.Substring(0, extension);
        if (name.StartsWith("manifest", StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring("manifest".Length);
        }

        if (name.Trim('.', '-', '_').Length == 0)
        {
            name = string.Join(" ", segments, 0, segments.Length - 1);
            name = Array.IndexOf(UsualFolders, name) >= 0 ? "" : name;
        }

        return name.Length == 0 ? "" : CSharpName.Pascal(name).TrimStart('_');
    }

    private static string FirstOf(string first, string second) => first.Length > 0 ? first : second;
}
