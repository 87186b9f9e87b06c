using System.Globalization;
using Domo.Manifest.Generator.Emit;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>Decides which manifests of a project are emitted, and what each root class is called.</summary>
internal static class EmitTargets
{
    private const string DefaultClassName = "DomoApp";

    /// <summary>The endings of the types nested in a root class, which must not have the name of one of them.</summary>
    private static readonly string[] NestedEndings = ["Row", "Content", "Input", "Output", "Workflow"];

    public static EquatableArray<EmitTarget> Resolve(IReadOnlyList<ManifestFileOptions> manifests, ProjectOptions project)
    {
        var ordered = new List<ManifestFileOptions>(manifests);
        ordered.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        KeepFirstCandidate(ordered);

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var targets = new List<EmitTarget>(ordered.Count);
        foreach (var manifest in ordered)
        {
            string @namespace = CSharpName.Namespace(FirstOf(manifest.Namespace, project.Namespace));
            string wanted = ClassName(manifest, project, @namespace, isOnly: ordered.Count == 1);
            string className = wanted;
            for (int number = 2; !taken.Add(@namespace + "." + className); number++)
            {
                className = wanted + number.ToString(CultureInfo.InvariantCulture);
            }

            bool isInternal = FirstOf(manifest.Accessibility, project.Accessibility).Equals("internal", StringComparison.OrdinalIgnoreCase);
            targets.Add(new EmitTarget(
                manifest.Path,
                ProjectPath.Relative(manifest.Path, project.ProjectDirectory),
                @namespace,
                CSharpName.Escape(className),
                isInternal ? "internal" : "public"));
        }

        return new(targets);
    }

    /// <summary>The official CLI takes the first manifest it finds one folder down, in alphabetical order, and so do we.</summary>
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
            : (isOnly ? DefaultClassName : DefaultClassName + Distinction(manifest.Path));

        // A class called like a namespace around it cannot be named from outside, and one called like its member does not compile.
        bool clashes = RootEmitter.ReservedNames.Contains(name)
            || Array.Exists(NestedEndings, ending => name.EndsWith(ending, StringComparison.Ordinal))
            || (chosen.Length == 0 && Array.IndexOf(@namespace.Split('.'), name) >= 0);
        return clashes ? name + "Client" : name;
    }

    /// <summary>
    /// What tells one of several manifests apart: <c>manifest.production.json</c> says it itself, <c>env/qa.json</c> too; for
    /// <c>manifest.json</c> it is nothing, so that the usual one keeps the usual name.
    /// </summary>
    private static string Distinction(string path)
    {
        string file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        int extension = file.LastIndexOf('.');
        string name = extension < 0 ? file : file.Substring(0, extension);
        if (name.StartsWith("manifest", StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring("manifest".Length);
        }

        return name.Trim('.', '-', '_').Length == 0 ? "" : CSharpName.Pascal(name).TrimStart('_');
    }

    private static string FirstOf(string first, string second) => first.Length > 0 ? first : second;
}
