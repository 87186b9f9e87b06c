using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Model;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.Text;

namespace Domo.Manifest.Rules.Files;

/// <summary>Whether <c>domo publish</c>, run in the project's folder, finds the manifest, and no other one instead.</summary>
internal sealed class LocationRules : RuleSet
{
    public static readonly Rule Skipped = new(
        "DOMO8050",
        RuleSeverity.Warning,
        "The manifest is in a folder that domo publish skips",
        "domo publish does not look for a manifest in '{0}', and the project has no other; move it to the project's folder or to public, or run domo publish "
            + "in '{0}'")
    {
        Why = "The official CLI looks in the folder where it runs, in public, in src and in other folders beside them, but never in dist, build and templates.",
        Bad = FileExamples.At("dist/manifest.json", "⟦{⟧\n" + FileExamples.Manifest().Substring(2)),
        Good = FileExamples.At("public/manifest.json", FileExamples.Manifest()),
    };

    public static readonly Rule TooDeep = new(
        "DOMO8051",
        RuleSeverity.Warning,
        "The manifest is too deep for domo publish",
        "domo publish looks one folder deep and does not find a manifest in '{0}', and the project has no other; move it up, into the project's folder "
            + "or into '{1}', or run domo publish in '{0}'")
    {
        Why = "The official CLI looks in the folder where it runs, in public, in src and in other folders beside them, and in none that is further down.",
        Bad = FileExamples.At("wwwroot/domo/manifest.json", "⟦{⟧\n" + FileExamples.Manifest().Substring(2)),
        Good = FileExamples.At("wwwroot/manifest.json", FileExamples.Manifest()),
    };

    public static readonly Rule NoId = new(
        "DOMO8052",
        RuleSeverity.Warning,
        "The manifest that domo publish takes has no id, and another has",
        "domo publish takes this manifest before '{0}', which has the app's id; without one here it creates a new app; add the id, or remove one of the files")
    {
        Why = "The official CLI takes the first manifest that it finds: in the folder where it runs, in public, in src, then in other folders by name. One without "
            + "an id is published as a new app, in a build that starts from the repository each time again.",
        Bad = FileExamples.At(
            "public/manifest.json",
            "⟦{⟧\n" + FileExamples.Manifest(id: null).Substring(2),
            ("src/manifest.json", FileExamples.Manifest())),
        Good = FileExamples.At("public/manifest.json", FileExamples.Manifest(), ("src/manifest.json", FileExamples.Manifest())),
    };

    public static readonly Rule WebAppFirst = new(
        "DOMO8053",
        RuleSeverity.Warning,
        "domo publish finds a web app's manifest first",
        "domo publish finds '{0}' before this manifest, which is a web app's manifest without a version, and refuses it; rename that file, or run domo publish "
            + "with -m {1}")
    {
        Why = "Web app templates bring a manifest.json of their own. The official CLI takes the first file of that name: in the folder where it runs, in public, in "
            + "src, then in other folders by name.",
        Bad = FileExamples.At(
            "app/manifest.json",
            "⟦{⟧\n" + FileExamples.Manifest().Substring(2),
            ("public/manifest.json", """{ "short_name": "Sales", "name": "Sales", "icons": [], "start_url": "." }""")),
        Good = FileExamples.At(
            "app/manifest.json",
            FileExamples.Manifest(),
            ("public/manifest.webmanifest", """{ "short_name": "Sales", "name": "Sales", "icons": [], "start_url": "." }""")),
    };

    public static readonly Rule Drift = new(
        "DOMO8054",
        RuleSeverity.Warning,
        "Two manifests of one app have drifted apart",
        "'{0}' is the same app, and is the one that domo publish takes, but {1}; bring the two together, or remove one")
    {
        Why = "Both files have the id of one design, and the official CLI publishes the first that it finds. What is changed in the other one never arrives, "
            + "or undoes the first when it is published from its own folder.",
        Bad = FileExamples.At(
            "public/manifest.json",
            FileExamples.Manifest().Replace("\"4d5f6a70-2b1c-4e8d-9f3a-7c6b5a493821\"", "⟦\"4d5f6a70-2b1c-4e8d-9f3a-7c6b5a493821\"⟧"),
            ("manifest.json", FileExamples.Manifest(FileExamples.Sales + ", " + FileExamples.Targets))),
        Good = FileExamples.At("public/manifest.json", FileExamples.Manifest(), ("manifest.json", FileExamples.Manifest())),
    };

    private const string FileName = "manifest.json";

    /// <summary>What the CLI's glob leaves out.</summary>
    private static readonly string[] SkippedFolders = ["dist", "build", "templates"];

    /// <summary>What an app has its own files in.</summary>
    private static readonly string[] ContentFolders = ["public", "wwwroot", "static", "assets"];

    /// <summary>What holds copies of manifests that nobody wrote there.</summary>
    private static readonly string[] ForeignFolders = ["node_modules", "bin", "obj", "artifacts"];

    private static readonly string[] PreferredPaths = [FileName, "public/" + FileName, "src/" + FileName];

    public override IReadOnlyList<Rule> Rules { get; } = [Skipped, TooDeep, NoId, WebAppFirst, Drift];

    public override void Check(LintContext context)
    {
        string path = ProjectFiles.Normalize(context.File.Path);
        bool isManifest = context.File.Kind == LintFileKind.Manifest && IsManifest(path);
        if (!isManifest || context.Root is not { } root || context.HidesMembers)
        {
            return;
        }

        var others = new List<LintFile>();
        foreach (var other in context.OtherFiles)
        {
            if (IsManifest(ProjectFiles.Normalize(other.Path)))
            {
                others.Add(other);
            }
        }

        if (others.Count == 0)
        {
            CheckPlace(context, root, path);
            return;
        }

        var first = FindFirst([context.File, .. others]);
        if (ReferenceEquals(first, context.File))
        {
            CheckId(context, root, others);
        }
        else if (first is not null)
        {
            CheckFirst(context, root, path, first);
        }
    }

    private static void CheckPlace(LintContext context, JsonObject root, string path)
    {
        string folder = ProjectFiles.FolderOf(path);
        var brace = new SourceSpan(root.Span.Start, 1);
        if (IsInsideApp(folder))
        {
            context.Report(TooDeep, brace, null, folder, folder.Substring(0, folder.IndexOf('/')));
        }
        else if (Array.IndexOf(SkippedFolders, folder) >= 0)
        {
            context.Report(Skipped, brace, null, folder);
        }
    }

    /// <summary>
    /// Whether a folder is too deep and the project's folder is the app's for sure. <c>web/public</c> is not: domo publish may be run in
    /// <c>web</c>, and a repository may have the apps of many in folders.
    /// </summary>
    private static bool IsInsideApp(string folder)
    {
        string[] parts = folder.Split('/');
        int content = string.Equals(parts[0], "src", StringComparison.Ordinal) ? 1 : 0;
        return parts.Length > 1 && Array.IndexOf(ContentFolders, parts[content]) >= 0;
    }

    /// <summary>The manifest that is published from the project's folder; null when none is found.</summary>
    private static LintFile? FindFirst(List<LintFile> files)
    {
        foreach (string preferred in PreferredPaths)
        {
            if (files.Find(file => string.Equals(ProjectFiles.Normalize(file.Path), preferred, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }
        }

        LintFile? first = null;
        foreach (var file in files)
        {
            string folder = ProjectFiles.FolderOf(ProjectFiles.Normalize(file.Path));
            bool isLookedInto = folder.Length > 0 && folder.IndexOf('/') < 0 && Array.IndexOf(SkippedFolders, folder) < 0;
            if (isLookedInto && (first is null || string.Compare(file.Path, first.Path, StringComparison.OrdinalIgnoreCase) < 0))
            {
                first = file;
            }
        }

        return first;
    }

    /// <summary>Whether somebody wrote a manifest there: below the project, and not in a folder that a tool fills.</summary>
    private static bool IsManifest(string path)
    {
        string[] parts = path.Split('/');
        for (int i = 0; i < parts.Length - 1; i++)
        {
            // A folder that starts with a dot is a tool's, and two dots or a drive lead out of the project.
            bool isForeign = parts[i].Length == 0 || parts[i][0] == '.' || parts[i].IndexOf(':') >= 0 || Array.IndexOf(ForeignFolders, parts[i]) >= 0;
            if (isForeign)
            {
                return false;
            }
        }

        return string.Equals(parts[parts.Length - 1], FileName, StringComparison.Ordinal);
    }

    private static void CheckId(LintContext context, JsonObject root, List<LintFile> others)
    {
        // Where environments have ids of their own, the manifest itself needs none.
        bool hasOverrides = false;
        foreach (var other in context.OtherFiles)
        {
            hasOverrides |= other.Kind == LintFileKind.Overrides;
        }

        if (hasOverrides || root.Key(Spellings.Id) is not null || root.Find(Spellings.Id)?.Value is JsonMissing || root.Key(Spellings.Name) is not { } name)
        {
            return;
        }

        foreach (var other in others)
        {
            var model = other.Document.Model;
            bool isSameApp = string.Equals(model.Name, name, StringComparison.Ordinal);
            if (isSameApp && model.Id is { } id && Uuids.IsUuid(id) && !Uuids.IsMadeUp(id))
            {
                var fix = root.Find(Spellings.Id) is { } empty
                    ? JsonEdits.ChangeTo(empty.Value, id, isSafe: false)
                    : JsonEdits.Add(context.Text, root, "id", JsonEdits.Quote(id), isSafe: false);
                context.Report(NoId, new SourceSpan(root.Span.Start, 1), fix, other.Path);
                return;
            }
        }
    }

    private static void CheckFirst(LintContext context, JsonObject root, string path, LintFile first)
    {
        var document = first.Document;
        if (TextDamage.HidesMembers(document.Json) || document.Json.Root is not JsonObject other)
        {
            return;
        }

        bool isSkipped = Array.IndexOf(SkippedFolders, ProjectFiles.FolderOf(path)) >= 0;
                if (!isSkipped && HasMapping(root) && IsWebApp(other))
        {
            context.Report(WebAppFirst, new SourceSpan(root.Span.Start, 1), null, first.Path, path);
            return;
        }

        if (root.Find(Spellings.Id)?.Value is JsonString id
            && Uuids.IsUuid(id.Value)
            && !Uuids.IsMadeUp(id.Value)
            && string.Equals(document.Model.Id, id.Value, StringComparison.OrdinalIgnoreCase)
            && Difference(context.Document.Model, document.Model) is { } difference)
        {
            context.Report(Drift, id.Span, null, first.Path, difference);
        }
    }

    private static bool HasMapping(JsonObject root) =>
        root.Find(Spellings.Datasets) is not null || root.Find(Spellings.Collections) is not null || root.Find(Spellings.Workflows) is not null
        || root.Find(Spellings.Packages) is not null;

    private static bool IsWebApp(JsonObject root) =>
        root.Find(Spellings.Version) is null
        && !HasMapping(root)
        && (root.TryGetMember("short_name", out _) || root.TryGetMember("icons", out _) || root.TryGetMember("start_url", out _));

    /// <summary>The first thing in which two manifests of one app differ, of what an app cannot do without; null when there is none.</summary>
    private static string? Difference(ManifestModel here, ManifestModel there)
    {
        var ids = new Dictionary<string, string?>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dataset in there.Datasets)
        {
            ids[dataset.Alias] = dataset.DataSetId;
        }

        foreach (var dataset in here.Datasets)
        {
            if (!ids.TryGetValue(dataset.Alias, out string? id))
            {
                return $"it has no dataset '{dataset.Alias}'";
            }

            if (!string.Equals(id, dataset.DataSetId, StringComparison.OrdinalIgnoreCase))
            {
                return $"its dataset '{dataset.Alias}' is another one";
            }

            known.Add(dataset.Alias);
        }

        foreach (var dataset in there.Datasets)
        {
            if (!known.Contains(dataset.Alias))
            {
                return $"it has a dataset '{dataset.Alias}' too";
            }
        }

        return CollectionDifference(here, there);
    }

    private static string? CollectionDifference(ManifestModel here, ManifestModel there)
    {
        var names = NamesOf(there.Collections);
        foreach (var collection in here.Collections)
        {
            if (!names.Contains(collection.Name))
            {
                return $"it has no collection '{collection.Name}'";
            }
        }

        names = NamesOf(here.Collections);
        foreach (var collection in there.Collections)
        {
            if (!names.Contains(collection.Name))
            {
                return $"it has a collection '{collection.Name}' too";
            }
        }

        return null;
    }

    private static HashSet<string> NamesOf(EquatableArray<CollectionMapping> collections)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var collection in collections)
        {
            names.Add(collection.Name);
        }

        return names;
    }
}
