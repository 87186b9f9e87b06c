using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The types of parameters and outputs in domo.types.json, compared with the manifest in the same folder.</summary>
internal sealed class TypesCallRules : RuleSet
{
    private static readonly RuleMessage UnknownParameter = TypesNameRules.UnknownValue.Also(
        "'{1}' has no parameter '{0}' in the manifest; {2}",
        bad: FileExamples.TypesOfPrice("""{ "parameters": { ⟦"quantty"⟧: "decimal" } }"""),
        good: FileExamples.TypesOfPrice("""{ "parameters": { "quantity": "decimal" } }"""));

    private static readonly RuleMessage NoOutput = TypesNameRules.UnknownValue.Also(
        "Function '{0}' has no output in the manifest; declare it there, or remove its type",
        bad: FileExamples.TypesOfCalls(
            """{ "packages": { "ping": { ⟦"output"⟧: "decimal" } } }""",
            """{ "alias": "ping", "packageId": "c41f0a57-93d6-4f0c-8c1b-5d2e7a9f6b30", "version": "1.0.0", "parameters": [] }"""),
        good: FileExamples.TypesOfPrice("""{ "output": "decimal" }"""));

    private static readonly RuleMessage NotList = TypesValueRules.Inexact.Also(
        "'{0}' is a list in the manifest; write '{1}'",
        bad: FileExamples.TypesOfPrice("""{ "parameters": { "skus": ⟦"number"⟧ } }"""),
        good: FileExamples.TypesOfPrice("""{ "parameters": { "skus": "number[]" } }"""));

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } = [UnknownParameter, NoOutput, NotList];

    public override void Check(LintContext context)
    {
        if (TypesManifests.Beside(context) is not { } manifests)
        {
            return;
        }

        foreach (var entry in TypesEntry.All(context))
        {
            if (ReferenceEquals(entry.Section.Kind, TypesKind.Parameter) && manifests.NamesOf(entry.Section).Contains(entry.Name))
            {
                CheckEntry(context, entry, manifests);
            }
        }
    }

    private static void CheckEntry(LintContext context, TypesEntry entry, TypesManifests manifests)
    {
        // The declared children of objects whose scope comes later.
        var childrenOf = new Dictionary<JsonMember, List<ParameterMapping>>();
        foreach (var scope in entry.Scopes())
        {
            var declared = scope.Parent is null ? manifests.Parameters(scope)
                : childrenOf.TryGetValue(scope.Parent.Member, out var children) ? children
                : null;
            if (scope.IsOutput && declared is { Count: 0 })
            {
                context.Report(NoOutput, scope.Holder.NameSpan, null, entry.Name);
            }
            else if (declared is not null)
            {
                CheckScope(context, scope, declared, childrenOf);
            }
        }
    }

    private static void CheckScope(
        LintContext context, TypesScope scope, List<ParameterMapping> declared, Dictionary<JsonMember, List<ParameterMapping>> childrenOf)
    {
        var names = new KnownNames();
        var byName = new Dictionary<string, ParameterMapping>(StringComparer.Ordinal);
        foreach (var parameter in declared)
        {
            names.Add(parameter.Alias);
            if (!byName.ContainsKey(parameter.Alias))
            {
                byName.Add(parameter.Alias, parameter);
            }
        }

        foreach (var value in scope.Values)
        {
            if (scope.IsOutput)
            {
                CheckValue(context, value, declared[0], childrenOf);
            }
            else if (byName.TryGetValue(value.Name, out var parameter))
            {
                CheckValue(context, value, parameter, childrenOf);
            }
            else if (value.Name.Length > 0)
            {
                string? meant = names.Nearest(value.Name);
                string hint = meant is not null ? $"did you mean '{meant}'?" : "add it to the manifest, or remove its type";
                var fix = TypesNameRules.RenameTo(scope.Json!, value.Member, meant, isSure: false);
                context.Report(UnknownParameter, value.Member.NameSpan, fix, value.Name, scope.Owner, hint);
            }
        }
    }

    private static void CheckValue(
        LintContext context, TypesValue value, ParameterMapping parameter, Dictionary<JsonMember, List<ParameterMapping>> childrenOf)
    {
        if (parameter.Children.Count > 0)
        {
            childrenOf[value.Member] = [.. parameter.Children];
        }

        if (parameter.IsList
            && value.Type is { } type
            && !TypesBinder.SplitList(type.Value).IsList
            && value.Scope.Kind.NameOf(type.Value) is { } name)
        {
            context.Report(NotList, type.Span, JsonEdits.ChangeTo(type, name + "[]"), value.Label, name + "[]");
        }
    }
}
