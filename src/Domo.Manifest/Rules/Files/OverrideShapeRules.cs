using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>The shape of manifestOverrides.json, and the ids in it.</summary>
internal sealed class OverrideShapeRules : RuleSet
{
    public static readonly Rule NotObject = new(
        "DOMO8030",
        RuleSeverity.Error,
        "The override file is not an object",
        "The override file is {0}, so it has no environments; write an object with the environments as its names")
    {
        Why = "Domo's da apply-manifest looks an environment up by its name, which an object has and a list has not.",
        Bad = FileExamples.Overrides("⟦[]⟧"),
        Good = FileExamples.Overrides("{}"),
    };

    public static readonly Rule NoManifest = new(
        "DOMO8031",
        RuleSeverity.Warning,
        "An environment has no manifest",
        "The environment '{0}' has no \"manifest\", at which da apply-manifest stops with an error; write the changed properties into a \"manifest\"")
    {
        Why = "The official tool, and the build too, take an environment's changes from its manifest property. Changes that stand directly in the environment "
            + "work only with a script of one's own.",
        Bad = FileExamples.Overrides("""{ "qa": ⟦{⟧ "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" } }"""),
        Good = FileExamples.Overrides("""{ "qa": { "manifest": { "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" } } }"""),
    };

    public static readonly Rule EnvironmentNotObject = new(
        "DOMO8032",
        RuleSeverity.Error,
        "An environment is not an object",
        "'{0}' is taken for an environment, but is {1}; the file holds environments, each an object with a \"manifest\"")
    {
        Why = "Every name at the top of the override file is an environment. Properties of the manifest go into the manifest of one of them.",
        Bad = FileExamples.Overrides("""{ "proxyId": ⟦"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11"⟧ }"""),
        Good = FileExamples.Overrides("""{ "dev": { "manifest": { "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" } } }"""),
    };

    public static readonly Rule ManifestNotObject = new(
        "DOMO8033",
        RuleSeverity.Error,
        "An environment's manifest is not an object",
        "The manifest of the environment '{0}' is {1}, so nothing is changed for it; write an object with the properties that differ")
    {
        Why = "The official tool lays the properties of this object over those of the manifest.",
        Bad = FileExamples.Overrides("""{ "qa": { "manifest": ⟦"manifest.qa.json"⟧ } }"""),
        Good = FileExamples.Overrides("""{ "qa": { "manifest": {} } }"""),
    };

    public static readonly Rule Placeholder = new(
        "DOMO8034",
        RuleSeverity.Warning,
        "An id in the override file is a placeholder",
        "'{0}' in the environment '{1}' is a placeholder, which Domo does not find in any instance; write the real id, or leave '{2}' out")
    {
        Why = "Templates leave such texts to be filled in. The official tool copies them into the manifest as they are.",
        Bad = FileExamples.Overrides("""{ "qa": { "manifest": { "proxyId": ⟦"YOUR_PROXY_ID"⟧ } } }"""),
        Good = FileExamples.Overrides("""{ "qa": { "manifest": { "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" } } }"""),
    };

    public static readonly Rule NotUuid = new(
        "DOMO8035",
        RuleSeverity.Error,
        "A dataset's id in the override file is no UUID",
        "The dataSetId '{0}' in the environment '{1}' is no UUID, so Domo finds no dataset of that id; write the id in the address of the dataset's page")
    {
        Why = "Datasets are known by UUIDs of 36 characters. The official tool copies the id into the manifest as it is.",
        Bad = FileExamples.Overrides(
            """{ "qa": { "manifest": { "mapping": [{ "alias": "sales", "dataSetId": ⟦"Sales (QA)"⟧ }] } } }""",
            FileExamples.Manifest(datasetsName: "mapping")),
        Good = FileExamples.Overrides(
            """{ "qa": { "manifest": { "mapping": [{ "alias": "sales", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }""",
            FileExamples.Manifest(datasetsName: "mapping")),
    };

    public static readonly Rule MisspeltList = new(
        "DOMO8036",
        RuleSeverity.Error,
        "Misspelt list in the override file",
        "Domo does not know the list '{0}' of environment '{1}' and drops its entries; did you mean '{2}'?")
    {
        Why = "The official tool copies a property that it does not know into the manifest, and Domo ignores it there. The environment keeps "
            + "the entries of the manifest.",
        Bad = FileExamples.Overrides(
            """{ "qa": { "manifest": { ⟦"datasetMapping"⟧: [] } } }"""),
        Good = FileExamples.Overrides(
            """{ "qa": { "manifest": { "datasetsMapping": [] } } }""",
            FileExamples.Manifest("")),
    };

    private const string Name = "manifest";
    private static readonly string[] Known = ["description"];
    private static readonly string[] Ids = ["id", "proxyId"];

    public override IReadOnlyList<Rule> Rules { get; } = [NotObject, NoManifest, EnvironmentNotObject, ManifestNotObject, Placeholder, NotUuid, MisspeltList];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Overrides)
        {
            return;
        }

        if (context.Root is not { } root)
        {
            if (context.Document.Json.Root is not JsonMissing and { } other)
            {
                context.Report(NotObject, other.Span, null, CompactJson.Excerpt(other));
            }

            return;
        }

        foreach (var member in root.Members)
        {
            if (member.Value is JsonObject environment)
            {
                CheckEnvironment(context, member.Name, environment);
            }
            else if (member.Value is not JsonMissing && member.Name.Length > 0 && member.Name[0] is not ('$' or '_' or '/'))
            {
                context.Report(EnvironmentNotObject, member.Value.Span, null, member.Name, CompactJson.Excerpt(member.Value));
            }
        }
    }

    private static void CheckEnvironment(LintContext context, string name, JsonObject environment)
    {
        if (!environment.TryGetMember(Name, out var member))
        {
            context.Report(NoManifest, new SourceSpan(environment.Span.Start, 1), AddManifest(context, environment), name);
        }
        else if (member.Value is JsonObject manifest)
        {
            CheckIds(context, name, manifest);
            foreach (var (misspelt, list) in NearMisses.Lists(manifest))
            {
                var fix = manifest.Find(list) is null ? JsonEdits.Rename(misspelt, list.Name, isSafe: false) : null;
                context.Report(MisspeltList, misspelt.NameSpan, fix, misspelt.Name, name, list.Name);
            }
        }
        else if (member.Value is not JsonMissing)
        {
            context.Report(ManifestNotObject, member.Value.Span, null, name, CompactJson.Excerpt(member.Value));
        }
    }

    /// <summary>A misspelt manifest is renamed, a missing one added, and properties that stand outside are taken in.</summary>
    private static Fix? AddManifest(LintContext context, JsonObject environment)
    {
        if (Members.FindMisnamed(environment, Name, ["overrides", "override"], Known) is { Value: JsonObject } misspelt)
        {
            return JsonEdits.Rename(misspelt, Name);
        }

        bool hasDescription = environment.TryGetMember("description", out _);
        return environment.Members.Count == (hasDescription ? 1 : 0) ? JsonEdits.Add(context.Text, environment, Name, "{}")
            : hasDescription ? null
            : new Fix(
                "Put the properties in 'manifest'",
                [new(new SourceSpan(environment.Span.Start, 0), "{ \"manifest\": "), new(new SourceSpan(environment.Span.End, 0), " }")]);
    }

    private static void CheckIds(LintContext context, string environment, JsonObject manifest)
    {
        foreach (string id in Ids)
        {
            if (manifest.TryGetMember(id, out var member) && member.Value is JsonString { Value.Length: > 0 } text && Placeholders.IsIdPlaceholder(text.Value))
            {
                context.Report(Placeholder, text.Span, JsonEdits.Remove(context.Text, manifest, member, isSafe: false), text.Value, environment, id);
            }
        }

        foreach (var item in manifest.ItemsOfAll(Spellings.Datasets))
        {
            if (item is not JsonObject dataset || !dataset.TryGetMember("dataSetId", out var member) || member.Value is not JsonString { Value.Length: > 0 } text)
            {
                continue;
            }

            if (Placeholders.IsIdPlaceholder(text.Value))
            {
                context.Report(Placeholder, text.Span, null, text.Value, environment, "dataSetId");
            }
            else if (!Uuids.IsUuid(text.Value))
            {
                string trimmed = text.Value.Trim();
                context.Report(NotUuid, text.Span, Uuids.IsUuid(trimmed) ? JsonEdits.ChangeTo(text, trimmed) : null, text.Value, environment);
            }
        }
    }
}
