using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Model;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>What domo.types.json says of parameters and outputs, against the manifest beside it.</summary>
internal sealed class TypesCallRules : RuleSet
{
    public static readonly Rule UnknownParameter = new(
        "DOMO8072",
        RuleSeverity.Warning,
        "The types file types a parameter that the manifest does not declare",
        "The manifest declares no '{0}' in '{1}', so what is said of it is read by nothing; {2}")
    {
        Why = "Domo takes and returns what the manifest declares. Types find parameters, and the children that the manifest gives them, by their aliases.",
        Bad = FileExamples.TypesOfPrice("""{ "parameters": { ⟦"quantty"⟧: "decimal" } }"""),
        Good = FileExamples.TypesOfPrice("""{ "parameters": { "quantity": "decimal" } }"""),
    };

    public static readonly Rule NoOutput = new(
        "DOMO8073",
        RuleSeverity.Warning,
        "The types file types an output that the manifest does not declare",
        "The manifest declares no output of the function '{0}', so what is said of it is read by nothing; declare it there, or remove this")
    {
        Why = "Without an output in the manifest, the method that runs the function returns nothing.",
        Bad = FileExamples.TypesOfCalls(
            """{ "packages": { "ping": { ⟦"output"⟧: "decimal" } } }""",
            """{ "alias": "ping", "packageId": "c41f0a57-93d6-4f0c-8c1b-5d2e7a9f6b30", "version": "1.0.0", "parameters": [] }"""),
        Good = FileExamples.TypesOfPrice("""{ "output": "decimal" }"""),
    };

    public static readonly Rule NotList = new(
        "DOMO8075",
        RuleSeverity.Info,
        "The types file types a list without brackets",
        "'{0}' is a list in the manifest, and is read as one; write '{1}'")
    {
        Why = "What goes over the wire is a list, whatever the types file says. With [] the file says what is true.",
        Bad = FileExamples.TypesOfPrice("""{ "parameters": { "skus": ⟦"number"⟧ } }"""),
        Good = FileExamples.TypesOfPrice("""{ "parameters": { "skus": "number[]" } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [UnknownParameter, NoOutput, NotList];

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
        // What the manifest declares of each object whose children come later.
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
                string hint = meant is not null ? $"did you mean '{meant}'?" : "add it to the manifest, or remove it here";
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

        if (parameter.IsList && value.Type is { } type && !TypesBinder.SplitList(type.Value).IsList && value.Scope.Kind.NameOf(type.Value) is { } name)
        {
            context.Report(NotList, type.Span, JsonEdits.ChangeTo(type, name + "[]"), value.Label, name + "[]");
        }
    }
}
