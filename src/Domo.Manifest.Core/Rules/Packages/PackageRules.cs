using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Packages;

/// <summary>
/// Rules about the binding of an alias to a Code Engine function, and about differences between functions of one package.
/// </summary>
internal sealed class PackageRules() : MappingRuleSet(MappingKind.Packages)
{
    public static readonly Rule Unbound = new(
        "DOMO4004",
        RuleSeverity.Warning,
        "Incomplete binding of a function",
        "{0} has no {1}, so Domo leaves the alias unbound. Add {2}, or remove the rest of the binding.")
    {
        Why = "An alias is bound to a function by the ID of the package and the name of the function, optionally in one version. Authors "
            + "report that with `null` for one of these the function is unbound, without a message. An entry without any of them is "
            + "bound in Domo.",
        Bad = MappingExamples.Functions(Entry("quote", "\"1.0.2\"", functionName: "⟦null⟧")),
        Good = MappingExamples.Functions(Entry("quote", "\"1.0.2\"")),
    };

    public static readonly Rule WorkingVersion = new(
        "DOMO4002",
        RuleSeverity.Warning,
        "Working version of a package",
        "{0} is bound to the working version '{1}', which apps cannot call; use a released version")
    {
        Why = "Only released versions of a Code Engine package can be called from an app. `0.0.0-dev` is the version that is being "
            + "edited.",
        Bad = MappingExamples.Functions(Entry("quote", "⟦\"0.0.0-dev\"⟧")),
        Good = MappingExamples.Functions(Entry("quote", "\"1.0.2\"")),
    };

    public static readonly Rule MixedVersions = new(
        "DOMO4005",
        RuleSeverity.Warning,
        "Several versions of one package",
        "{0} is bound to version '{1}' of its package, but {2} '{3}'; use the same version")
    {
        Why = "Domo binds each alias to the version that its entry names. Real manifests drift apart this way when only some functions "
            + "are mapped anew, and what is corrected in one version stays broken in the other.",
        Bad = MappingExamples.Functions(Entry("quote", "\"1.0.2\""), Entry("order", "⟦\"1.0.1\"⟧")),
        Good = MappingExamples.Functions(Entry("quote", "\"1.0.2\""), Entry("order", "\"1.0.2\"")),
    };

    public static readonly Rule MixedTypes = new(
        "DOMO4006",
        RuleSeverity.Info,
        "One parameter name, two types",
        "Parameter '{0}' of {1} has type '{2}', but '{3}' in {4}; compare both with the package")
    {
        Why = "One input whose type differs from the package's own was reported to make all calls of the app fail, and inputs of one "
            + "name usually have one type.",
        Bad = MappingExamples.Functions(Typed("quote", "\"number\""), Typed("order", "⟦\"text\"⟧")),
        Good = MappingExamples.Functions(Typed("quote", "\"number\""), Typed("order", "\"number\"")),
    };

    private static readonly Spelling[] Needed = [Spellings.PackageId, Spellings.FunctionName];

    public override IReadOnlyList<Rule> Rules { get; } = [Unbound, WorkingVersion, MixedVersions, MixedTypes];

    protected override void CheckManifest(LintContext context, JsonObject root)
    {
        var packages = new Dictionary<string, PackageVersions>(StringComparer.OrdinalIgnoreCase);
        var typesByPackage = new Dictionary<string, Dictionary<string, (string Type, JsonObject Entry)>>(StringComparer.Ordinal);
        foreach (var entry in context.Entries(Kind.List))
        {
            CheckBinding(context, entry);
            string package = entry.Key(Spellings.PackageId) ?? entry.Key(Spellings.Name) ?? "";
            if (!typesByPackage.TryGetValue(package, out var types))
            {
                typesByPackage[package] = types = new(StringComparer.Ordinal);
            }

            CheckTypes(context, entry, types);
            if (IsWorkingVersion(entry))
            {
                string version = entry.Text(Spellings.Version)!;
                context.Report(WorkingVersion, entry.Find(Spellings.Version)!.Value.Span, null, DescribeFirst(entry), version);
            }
            else if (VersionOf(entry) is not null && entry.Text(Spellings.PackageId) is { } id && Uuids.IsUuid(id))
            {
                if (!packages.TryGetValue(id, out var versions))
                {
                    packages[id] = versions = new PackageVersions();
                }

                versions.Add(entry);
            }
        }

        foreach (var versions in packages.Values)
        {
            CheckVersions(context, versions);
        }
    }

    private void CheckBinding(LintContext context, JsonObject entry)
    {
        JsonMember? absent = null;
        List<string>? names = null;
        foreach (var needed in Needed)
        {
            var member = entry.Find(needed);
            bool isAbsent = member is null or { Value: { Kind: JsonKind.Null } or JsonString { Value.Length: 0 } };
            if (isAbsent && !(member is null && KeyNames.OfPackage.HasMisspelt(entry, needed.Name)))
            {
                // An empty ID has its own finding.
                bool isReported = needed == Spellings.PackageId && member?.Value is JsonString;
                if (!isReported)
                {
                    (names ??= []).Add(needed.Name);
                    absent ??= member;
                }
            }
        }

        if (names is not null && IsBegun(entry))
        {
            string hint = names.Count == 1 ? "it" : "both";
            string missing = "'" + string.Join("' and no '", names) + "'";
            context.Report(Unbound, absent?.Value.Span ?? entry.Opening, null, DescribeFirst(entry), missing, hint);
        }
    }

    /// <summary>Returns whether the entry has at least a part of the function's binding.</summary>
    private static bool IsBegun(JsonObject entry) =>
        entry.Find(Spellings.PackageId) is not null
        || entry.Find(Spellings.FunctionName) is not null
        || entry.Key(Spellings.Version) is not null
        || KeyNames.OfPackage.HasMisspelt(entry, Spellings.PackageId.Name)
        || KeyNames.OfPackage.HasMisspelt(entry, Spellings.FunctionName.Name);

    private void CheckTypes(LintContext context, JsonObject entry, Dictionary<string, (string Type, JsonObject Entry)> types)
    {
        foreach (var item in entry.Items(Spellings.Parameters))
        {
            if (item is not JsonObject parameter
                || parameter.Key(Spellings.ParameterAlias) is not { } name
                || parameter.Find(Spellings.Type)?.Value is not JsonString type)
            {
                continue;
            }

            var meaning = ParameterTypes.Parse(type.Value);
            if (meaning == ParameterType.Unknown)
            {
                continue;
            }

            if (!types.TryGetValue(name, out var earlier))
            {
                types.Add(name, (type.Value, entry));
            }
            else if (earlier.Entry != entry && ParameterTypes.Parse(earlier.Type) != meaning)
            {
                context.Report(MixedTypes, type.Span, null, name, Describe(entry), type.Value, earlier.Type, Describe(earlier.Entry));
            }
        }
    }

    private static bool IsWorkingVersion(JsonObject entry) => entry.Find(Spellings.Version)?.Value is JsonString version
        && string.Equals(version.Value.Trim().TrimStart('v', 'V'), "0.0.0-dev", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the version that a function is probably bound to.</summary>
    private static string? VersionOf(JsonObject entry)
    {
        string version = entry.Text(Spellings.Version) ?? "";
        return SemanticVersion.IsValid(version) ? version : SemanticVersion.Complete(version);
    }

    private void CheckVersions(LintContext context, PackageVersions versions)
    {
        var (common, count) = versions.Commonest();
        foreach (var entry in versions.Entries)
        {
            var version = entry.Find(Spellings.Version)!.Value;
            if (!string.Equals(VersionOf(entry), common, StringComparison.Ordinal))
            {
                string text = entry.Text(Spellings.Version)!;
                string others = count.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    + (count == 1 ? " other function uses" : " other functions use");
                context.Report(
                    MixedVersions,
                    version.Span,
                    JsonEdits.ChangeTo(version, common, isSafe: false),
                    DescribeFirst(entry),
                    text,
                    others,
                    common);
            }
        }
    }

    private static string Entry(string alias, string version, string functionName = "\"quote\"") =>
        $$"""{ "alias": "{{alias}}", "name": "pricing", "packageId": "b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e","""
        + $$""" "version": {{version}}, "functionName": {{functionName}}, "parameters": [],"""
        + MappingExamples.Output + " }";

    private static string Typed(string alias, string type) =>
        $$"""{ "alias": "{{alias}}", "parameters": [ { "alias": "customer", "type": {{type}}, "nullable": false, "isList": false } ],"""
        + MappingExamples.Output + " }";

    /// <summary>The functions of one package, with their versions.</summary>
    private sealed class PackageVersions
    {
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public List<JsonObject> Entries { get; } = [];

        public void Add(JsonObject entry)
        {
            string version = VersionOf(entry)!;
            Entries.Add(entry);
            _counts[version] = _counts.TryGetValue(version, out int count) ? count + 1 : 1;
        }

        /// <summary>Returns the version of most functions; the newest of several.</summary>
        public (string Version, int Count) Commonest()
        {
            var best = (Version: "", Count: 0);
            foreach (var version in _counts)
            {
                if (version.Value > best.Count || (version.Value == best.Count && IsNewer(version.Key, best.Version)))
                {
                    best = (version.Key, version.Value);
                }
            }

            return best;
        }

        private static bool IsNewer(string version, string other) =>
            Version.TryParse(version, out var left) && Version.TryParse(other, out var right)
                ? left > right
                : string.CompareOrdinal(version, other) > 0;
    }
}
