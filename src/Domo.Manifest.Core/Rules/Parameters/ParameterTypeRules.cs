using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Rules about the names of parameter types.</summary>
internal sealed class ParameterTypeRules(MappingKind kind) : ParameterCheck(kind)
{
    private static readonly RuleExample Number = Example("\"number\"");

    private static readonly Rule Missing = new(
        "DOMO4030",
        RuleSeverity.Warning,
        "Missing parameter type",
        "{0} has no 'type'; add one, such as '{1}'")
    {
        Why = "Domo's guide requires the type of each input and output, and checks values against it.",
        Bad = MappingExamples.Function("""⟦{⟧ "alias": "amount", "nullable": false, "isList": false }"""),
        Good = Number,
    };

    private static readonly Rule Outdated = new(
        "DOMO4031", RuleSeverity.Warning, "Outdated parameter type", "{0} has the outdated type '{1}'; use '{2}'")
    {
        Why = "Domo's guide does not list this type and its editors do not offer it; its type definitions still have it, `STRING` as "
            + "outdated. Many real manifests use it, and it works until Domo compares it with the type in the workflow or package: a "
            + "type that differs from the released one is an error when the app runs.",
        Bad = Example("⟦\"string\"⟧"),
        Good = Example("\"text\""),
    };

    private static readonly Rule Foreign = new(
        "DOMO4032", RuleSeverity.Error, "Parameter type from another language", "{0} has type '{1}', which Domo does not have; use '{2}'")
    {
        Why = "Domo's editors offer no such type, so the workflow or function itself has another. Authors report that one input whose "
            + "type differs from the released one makes every call of the app fail.",
        Bad = Example("⟦\"integer\"⟧"),
        Good = Number,
    };

    private static readonly Rule OtherCase = new(
        "DOMO4033", RuleSeverity.Warning, "Parameter type in the wrong case", "{0} has type '{1}' in the wrong case; use '{2}'")
    {
        Why = "Domo's guide and type definitions spell the types this way, and nothing says that Domo accepts another case.",
        Bad = Example("⟦\"datetime\"⟧"),
        Good = Example("\"dateTime\""),
    };

    private static readonly Rule List = new(
        "DOMO4034",
        RuleSeverity.Warning,
        "List in the parameter type",
        "{0} has type '{1}'; use the type of the items, '{2}', and \"isList\": true")
    {
        Why = "In Domo, `isList` says that a value is a list, and `type` what it contains. Domo's guide has no type for lists.",
        Bad = Example("⟦\"text[]\"⟧"),
        Good = Example("\"text\"", isList: "true"),
    };

    private static readonly Rule Unknown = new(
        "DOMO4035",
        RuleSeverity.Warning,
        "Unknown parameter type",
        "{0} has the unknown type '{1}'; {2}")
    {
        Why = "Domo's guides list the types `boolean`, `date`, `dateTime`, `decimal`, `duration`, `number`, `object`, `person`, "
            + "`dataset`, `group`, `text`, `time`, `account`, `file` and `directory`.",
        Bad = Example("⟦\"nubmer\"⟧"),
        Good = Number,
    };

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        Missing.Message, Outdated.Message, Foreign.Message, OtherCase.Message, List.Message, Unknown.Message, KindRules.Warning.Message,
    ];

    public override void CheckParameter(ParameterSite site)
    {
        switch (site.TypeMember?.Value)
        {
            case null when !KeyNames.OfParameter.HasMisspelt(site.Json, "type"):
                ReportMissing(site, site.Json.Opening);
                break;
            case null or JsonMissing:
                break;
            case JsonString { Value.Length: 0 } or { Kind: JsonKind.Null }:
                ReportMissing(site, site.TypeMember!.Value.Span);
                break;
            case JsonString name:
                CheckName(site, name);
                break;
            default:
                site.ReportKind(site.TypeMember!, "a string", null);
                break;
        }
    }

    private static void ReportMissing(ParameterSite site, SourceSpan span)
    {
        // Only the children show the type.
        string fitting = site.Children.Count > 0 ? "object" : "text";
        var type = site.TypeMember;
        var fix = type is null
            ? JsonEdits.Add(site.Context.Text, site.Json, "type", CompactJson.Quote(fitting), isSafe: false)
            : JsonEdits.ChangeTo(type.Value, fitting, isSafe: false);
        site.ReportRepeated(Missing.Message, span, fix, fitting);
    }

    private static void CheckName(ParameterSite site, JsonString name)
    {
        var (verdict, instead) = ParameterTypeNames.Judge(name.Value);
        switch (verdict)
        {
            case TypeVerdict.Outdated:
                // Only the author knows what 'json' was used for.
                site.ReportRepeated(
                    Outdated.Message, name.Span, JsonEdits.ChangeTo(name, instead!, isSafe: instead == "text"), name.Value, instead!);
                break;
            case TypeVerdict.Foreign:
                site.ReportRepeated(Foreign.Message, name.Span, JsonEdits.ChangeTo(name, instead!, isSafe: false), name.Value, instead!);
                break;
            case TypeVerdict.OtherCase:
                site.ReportRepeated(OtherCase.Message, name.Span, JsonEdits.ChangeTo(name, instead!), name.Value, instead!);
                break;
            case TypeVerdict.List:
                site.ReportRepeated(List.Message, name.Span, MakeList(site, name, instead ?? "object"), name.Value, instead ?? "object");
                break;
            case TypeVerdict.Unknown when !Placeholders.IsPlaceholder(name.Value):
                string advice = instead is null
                    ? "use one of " + string.Join(", ", ParameterTypeNames.Documented)
                    : "did you mean '" + instead + "'?";
                site.ReportRepeated(
                    Unknown.Message,
                    name.Span,
                    instead is null ? null : JsonEdits.ChangeTo(name, instead, isSafe: false),
                    name.Value,
                    advice);
                break;
        }
    }

    /// <summary>Changes the type to the element type, and sets <c>isList</c>.</summary>
    private static Fix? MakeList(ParameterSite site, JsonString type, string element)
    {
        var toElement = JsonEdits.ChangeTo(type, element).Edits[0];
        var flag = site.Json.Find(Spellings.IsList);
        var toList = flag is null
            ? JsonEdits.Add(site.Context.Text, site.Json, Spellings.IsList.Name, "true").Edits[0]
            : new TextEdit(flag.Value.Span, "true");
        if (flag?.Value is JsonMissing)
        {
            return null;
        }

        TextEdit[] edits = flag?.Value.Kind == JsonKind.True
            ? [toElement]
            : toList.Span.Start < toElement.Span.Start ? [toList, toElement] : [toElement, toList];
        return new Fix("Change to '" + element + "' and \"isList\": true", edits, IsSafe: false);
    }

    private static RuleExample Example(string type, string isList = "false") =>
        MappingExamples.Function($$"""{ "alias": "amount", "type": {{type}}, "nullable": false, "isList": {{isList}} }""");
}
