using Domo.Manifest.Binding;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Overrides;

/// <summary>The shape of manifestOverrides.json, and the IDs in it.</summary>
internal sealed class OverrideShapeRules : RuleSet
{
    private static readonly Rule NoManifest = new(
        "DOMO8020",
        RuleSeverity.Warning,
        "Environment without 'manifest'",
        "Environment '{0}' has no 'manifest'; put the changed properties in one")
    {
        Why = "`da apply-manifest` and the build take the changes of an environment from its `manifest` property; the official tool "
            + "fails without it. Properties that are directly in the environment work only with a custom script.",
        Bad = FileExamples.Overrides("""{ "qa": ⟦{⟧ "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" } }"""),
        Good = FileExamples.Overrides("""{ "qa": { "manifest": { "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" } } }"""),
    };

    private const string Name = "manifest";
    private static readonly string[] Known = ["description"];
    private static readonly string[] Ids = ["id", "proxyId"];

    public override IReadOnlyList<Rule> Rules { get; } =
        [NoManifest, KindRules.Error, PlaceholderRules.Warning, IdRules.Error, PropertyNameRules.Misnamed];

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
                KindRules.Report(context, KindRules.Error, other, "The override file", "an object");
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
                KindRules.Report(context, KindRules.Error, member.Value, $"Environment '{member.Name}'", "an object with 'manifest'");
            }
        }
    }

    private static void CheckEnvironment(LintContext context, string name, JsonObject environment)
    {
        if (!environment.TryGetMember(Name, out var member))
        {
            context.Report(NoManifest, environment.Opening, AddManifest(context, environment), name);
        }
        else if (member.Value is JsonObject manifest)
        {
            CheckIds(context, name, manifest);
            foreach (var (misspelt, list) in NearMisses.Lists(manifest))
            {
                var fix = manifest.Find(list) is null ? JsonEdits.Rename(misspelt, list.Name, isSafe: false) : null;
                context.Report(PropertyNameRules.Misnamed, misspelt.NameSpan, fix, misspelt.Name, $" of environment '{name}'", list.Name);
            }
        }
        else if (member.Value is not JsonMissing)
        {
            KindRules.Report(context, KindRules.Error, member.Value, $"'manifest' of environment '{name}'", "an object");
        }
    }

    /// <summary>Renames a misspelled <c>manifest</c>, adds a missing one, or moves the properties into one.</summary>
    private static Fix? AddManifest(LintContext context, JsonObject environment)
    {
        if (PropertyLookup.FindMisnamed(environment, Name, ["overrides", "override"], Known) is { Value: JsonObject } misspelt)
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
            if (manifest.TryGetMember(id, out var member)
                && member.Value is JsonString { Value.Length: > 0 } text
                && Placeholders.IsIdPlaceholder(text.Value))
            {
                ReportPlaceholder(context, environment, id, text, JsonEdits.Remove(context.Text, manifest, member, isSafe: false));
            }
        }

        foreach (var item in manifest.ItemsOfAll(Spellings.Datasets))
        {
            if (item is not JsonObject dataset
                || !dataset.TryGetMember("dataSetId", out var member)
                || member.Value is not JsonString { Value.Length: > 0 } text)
            {
                continue;
            }

            if (Placeholders.IsIdPlaceholder(text.Value))
            {
                ReportPlaceholder(context, environment, "dataSetId", text, null);
            }
            else if (!Uuids.IsUuid(text.Value))
            {
                string trimmed = text.Value.Trim();
                var fix = Uuids.IsUuid(trimmed) ? JsonEdits.ChangeTo(text, trimmed) : null;
                IdRules.Report(
                    context, IdRules.Error, text, "dataset ID", "Copy the UUID from the dataset's URL in Domo.", fix);
            }
        }
    }

    private static void ReportPlaceholder(LintContext context, string environment, string property, JsonString text, Fix? fix) =>
        PlaceholderRules.Report(context, PlaceholderRules.Warning, text, $"'{property}' of environment '{environment}'", fix);
}
