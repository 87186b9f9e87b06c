using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Json;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Files;

/// <summary>Checks that <c>domo publish</c>, run in the project folder, finds this manifest and no other.</summary>
internal sealed class LocationRules : RuleSet
{
    private static readonly Rule Skipped = new(
        "DOMO8030",
        RuleSeverity.Warning,
        "Manifest in a folder that domo publish skips",
        "domo publish skips folder '{0}'; move the manifest to the project folder or to 'public', or publish from '{0}'")
    {
        Why = "`domo publish` looks in the folder where it runs, in `public`, in `src` and in other folders next to them, but never in "
            + "`dist`, `build` and `templates`. The project has no other manifest.",
        Bad = FileExamples.At("dist/manifest.json", "⟦{⟧\n" + FileExamples.Manifest().Substring(2)),
        Good = FileExamples.At("public/manifest.json", FileExamples.Manifest()),
    };

    private static readonly Rule TooDeep = new(
        "DOMO8031",
        RuleSeverity.Warning,
        "Manifest is too deeply nested for domo publish",
        "domo publish does not look in '{0}'; move the manifest to the project folder or to '{1}', or publish from '{0}'")
    {
        Why = "`domo publish` looks in the folder where it runs, in `public`, in `src` and in other folders next to them, but not in "
            + "their subfolders. The project has no other manifest.",
        Bad = FileExamples.At("wwwroot/domo/manifest.json", "⟦{⟧\n" + FileExamples.Manifest().Substring(2)),
        Good = FileExamples.At("wwwroot/manifest.json", FileExamples.Manifest()),
    };

    private static readonly Rule NoId = new(
        "DOMO8032",
        RuleSeverity.Warning,
        "Preferred manifest has no ID",
        "domo publish prefers this manifest to '{0}' and creates a new app, since it has no 'id'. Copy the ID, or remove a file.")
    {
        Why = "`domo publish` takes the first manifest that it finds: in the folder where it runs, in `public`, in `src`, then in other "
            + "folders by name. One without an ID is published as a new app; a build that starts from the repository creates one each "
            + "time.",
        Bad = FileExamples.At(
            "public/manifest.json",
            "⟦{⟧\n" + FileExamples.Manifest(id: null).Substring(2),
            ("src/manifest.json", FileExamples.Manifest())),
        Good = FileExamples.At("public/manifest.json", FileExamples.Manifest(), ("src/manifest.json", FileExamples.Manifest())),
    };

    private static readonly Rule WebAppFirst = new(
        "DOMO8033",
        RuleSeverity.Warning,
        "Web app manifest hides the Domo manifest",
        "domo publish finds the web app manifest '{0}' first and fails; rename that file, or publish with -m {1}")
    {
        Why = "Web app templates contain their own `manifest.json`, without a version. `domo publish` takes the first file of that "
            + "name: in the folder where it runs, in `public`, in `src`, then in other folders by name.",
        Bad = FileExamples.At(
            "app/manifest.json",
            "⟦{⟧\n" + FileExamples.Manifest().Substring(2),
            ("public/manifest.json", """{ "short_name": "Sales", "name": "Sales", "icons": [], "start_url": "." }""")),
        Good = FileExamples.At(
            "app/manifest.json",
            FileExamples.Manifest(),
            ("public/manifest.webmanifest", """{ "short_name": "Sales", "name": "Sales", "icons": [], "start_url": "." }""")),
    };

    private static readonly Rule Drift = new(
        "DOMO8034",
        RuleSeverity.Warning,
        "Conflicting manifests of one app",
        "domo publish uses '{0}' instead of this file, and {1}. Align the two files, or remove one.")
    {
        Why = "Both files have the ID of one app design, and `domo publish` takes the first that it finds. Changes in the other one have "
            + "no effect, or undo the first when it is published from its own folder.",
        Bad = FileExamples.At(
            "public/manifest.json",
            FileExamples.Manifest().Replace("\"4d5f6a70-2b1c-4e8d-9f3a-7c6b5a493821\"", "⟦\"4d5f6a70-2b1c-4e8d-9f3a-7c6b5a493821\"⟧"),
            ("manifest.json", FileExamples.Manifest(FileExamples.Sales + ", " + FileExamples.Targets))),
        Good = FileExamples.At("public/manifest.json", FileExamples.Manifest(), ("manifest.json", FileExamples.Manifest())),
    };

    private const string FileName = "manifest.json";

    /// <summary>The folders that the glob of the CLI excludes.</summary>
    private static readonly string[] SkippedFolders = ["dist", "build", "templates"];

    /// <summary>The folders for an app's static files.</summary>
    private static readonly string[] ContentFolders = ["public", "wwwroot", "static", "assets"];

    /// <summary>The folders into which tools copy manifests.</summary>
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
        var brace = root.Opening;
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
    /// Returns whether a folder is too deep inside what is certainly one app's project. <c>web/public</c> does not count: domo publish
    /// may be run in <c>web</c>, and a repository may contain several apps in folders.
    /// </summary>
    private static bool IsInsideApp(string folder)
    {
        string[] parts = folder.Split('/');
        int content = string.Equals(parts[0], "src", StringComparison.Ordinal) ? 1 : 0;
        return parts.Length > 1 && Array.IndexOf(ContentFolders, parts[content]) >= 0;
    }

    /// <summary>Returns the manifest that is published from the project folder; null if none is found.</summary>
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

    /// <summary>Returns whether a path is a manifest below the project folder that no tool has copied there.</summary>
    private static bool IsManifest(string path)
    {
        string[] parts = path.Split('/');
        for (int i = 0; i < parts.Length - 1; i++)
        {
            // A folder that starts with a dot belongs to a tool; two dots or a drive lead out of the project.
            bool isForeign = parts[i].Length == 0
                || parts[i][0] == '.'
                || parts[i].IndexOf(':') >= 0 || Array.IndexOf(ForeignFolders, parts[i]) >= 0;
            if (isForeign)
            {
                return false;
            }
        }

        return string.Equals(parts[parts.Length - 1], FileName, StringComparison.Ordinal);
    }

    private static void CheckId(LintContext context, JsonObject root, List<LintFile> others)
    {
        // If the environments have their own IDs, the manifest needs none.
        bool hasOverrides = false;
        foreach (var other in context.OtherFiles)
        {
            hasOverrides |= other.Kind == LintFileKind.Overrides;
        }

        if (hasOverrides
            || root.Key(Spellings.Id) is not null
            || root.Find(Spellings.Id)?.Value is JsonMissing
            || root.Key(Spellings.Name) is not { } name)
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
                    : JsonEdits.Add(context.Text, root, "id", CompactJson.Quote(id), isSafe: false);
                context.Report(NoId, root.Opening, fix, other.Path);
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
            context.Report(WebAppFirst, root.Opening, null, first.Path, path);
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
        root.Find(Spellings.Datasets) is not null
        || root.Find(Spellings.Collections) is not null
        || root.Find(Spellings.Workflows) is not null
        || root.Find(Spellings.Packages) is not null;

    private static bool IsWebApp(JsonObject root) =>
        root.Find(Spellings.Version) is null
        && !HasMapping(root)
        && (root.TryGetMember("short_name", out _) || root.TryGetMember("icons", out _) || root.TryGetMember("start_url", out _));

    /// <summary>Describes the first significant difference between two manifests of one app; null if there is none.</summary>
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
                return $"dataset '{dataset.Alias}' is missing there";
            }

            if (!string.Equals(id, dataset.DataSetId, StringComparison.OrdinalIgnoreCase))
            {
                return $"dataset '{dataset.Alias}' has another ID there";
            }

            known.Add(dataset.Alias);
        }

        foreach (var dataset in there.Datasets)
        {
            if (!known.Contains(dataset.Alias))
            {
                return $"dataset '{dataset.Alias}' is missing here";
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
                return $"collection '{collection.Name}' is missing there";
            }
        }

        names = NamesOf(here.Collections);
        foreach (var collection in there.Collections)
        {
            if (!names.Contains(collection.Name))
            {
                return $"collection '{collection.Name}' is missing here";
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
