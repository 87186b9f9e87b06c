using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>
/// Compares the body of a request with the inputs of a workflow or function. Several manifests may declare it differently.
/// </summary>
internal sealed class InputCheck
{
    private readonly BodyReport _report;
    private readonly string _owner;
    private readonly IReadOnlyList<EquatableArray<ParameterMapping>> _declared;

    private InputCheck(BodyReport report, string owner, IReadOnlyList<EquatableArray<ParameterMapping>> declared) =>
        (_report, _owner, _declared) = (report, owner, declared);

    /// <summary>Checks a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="owner">The workflow or function, for messages.</param>
    /// <param name="entries">Its entries in the manifests.</param>
    /// <param name="inputsOf">Returns the inputs that an entry declares.</param>
    /// <param name="report">Reports the findings.</param>
    public static void Run<T>(
        BodyValue body, string owner, IReadOnlyList<T> entries, Func<T, EquatableArray<ParameterMapping>> inputsOf, BodyReport report)
    {
        if (!body.IsObject)
        {
            if (body.Form != JsonForm.Unknown)
            {
                report.Add(
                    BodyRules.OtherShape, body.Span, null, MessageText.Capitalize(owner), "an object with its inputs", body.Describe());
            }

            return;
        }

        var declared = new List<EquatableArray<ParameterMapping>>();
        foreach (var entry in entries)
        {
            declared.Add(inputsOf(entry));
        }

        new InputCheck(report, owner, declared).CheckObject(body, isNested: false);
    }

    private void CheckObject(BodyValue body, bool isNested)
    {
        if (body.Properties is null || _declared.Count == 0 || !AllHaveInputs())
        {
            return;
        }

        var present = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<BodyProperty>();
        foreach (var property in body.Properties)
        {
            present.Add(property.Name);
        }

        foreach (var property in body.Properties)
        {
            var inputs = Find(static (input, name) => input.Alias == name, property.Name);
            if (inputs.Count == 0)
            {
                unknown.Add(property);
            }
            else if (inputs.Count == _declared.Count)
            {
                CheckValue(property, inputs);
            }
        }

        unknown.ForEach(property => CheckName(property, present, isNested));
        if (!body.MayHaveOthers)
        {
            CheckMissing(body, present);
        }
    }

    private bool AllHaveInputs()
    {
        foreach (var inputs in _declared)
        {
            if (inputs.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    private List<ParameterMapping> Find(Func<ParameterMapping, string, bool> predicate, string name)
    {
        var found = new List<ParameterMapping>();
        foreach (var inputs in _declared)
        {
            foreach (var input in inputs)
            {
                if (predicate(input, name))
                {
                    found.Add(input);
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Reports a name that no manifest declares, and counts the input that was meant as present.</summary>
    private void CheckName(BodyProperty property, HashSet<string> present, bool isNested)
    {
        if (Find(static (input, name) => input.Name == name, property.Name) is [var named, ..])
        {
            present.Add(named.Alias);
            _report.Add(BodyRules.RealName, property.NameSpan, property.Rename(named.Alias), property.Name, _owner, named.Alias);
            return;
        }

        var names = new KnownNames();
        foreach (var inputs in _declared)
        {
            foreach (var input in inputs)
            {
                if (!present.Contains(input.Alias))
                {
                    names.Add(input.Alias);
                }
            }
        }

        string? meant = names.Nearest(property.Name);
        if (meant is not null)
        {
            present.Add(meant);
        }

        // Domo ignores other properties of objects.
        if (meant is not null || !isNested)
        {
            _report.Add(
                BodyRules.UnknownName.Message, property.NameSpan, meant is null ? null : property.Rename(meant),
                MessageText.Capitalize(_owner), property.Name, Report.DidYouMean(meant));
        }
    }

    private void CheckMissing(BodyValue body, HashSet<string> present)
    {
        var missing = new List<string>();
        foreach (var input in _declared[0])
        {
            var inputs = Find(static (other, name) => other.Alias == name, input.Alias);
            if (!present.Contains(input.Alias) && inputs.Count == _declared.Count && inputs.TrueForAll(IsRequired)
                && !missing.Contains(input.Alias))
            {
                missing.Add(input.Alias);
            }
        }

        if (missing.Count > 0)
        {
            _report.Add(BodyRules.MissingValue.Message, body.Span, null, MessageText.Capitalize(_owner), MessageText.List(missing, "and"));
        }
    }

    /// <summary>Returns whether the method of the emitted client has a required parameter for an input.</summary>
    private static bool IsRequired(ParameterMapping input) =>
        input.DefaultJson is null && !input.IsNullable && input.IsRequired != false;

    private void CheckValue(BodyProperty property, List<ParameterMapping> inputs)
    {
        var value = property.Value;
        string? expected = null;
        foreach (var input in inputs)
        {
            expected ??= InputForms.Judge(value, input, input.IsList);
            if (InputForms.Judge(value, input, input.IsList) is null)
            {
                expected = null;
                break;
            }
        }

        string label = $"input '{property.Name}' of {_owner}";
        var type = inputs[0].Type;
        if (expected is not null)
        {
            _report.Add(
                BodyRules.WrongValue.Message, value.Span,
                inputs[0].IsList ? null : property.Replace(InputForms.Mend(value, type)),
                MessageText.Capitalize(label), expected, InputForms.Describe(value, type));
        }
        else if (inputs.TrueForAll(input => input.Type == type && input.IsList == inputs[0].IsList))
        {
            CheckContent(value, inputs, label);
        }
    }

    private void CheckContent(BodyValue value, List<ParameterMapping> inputs, string label)
    {
        if (inputs[0].IsList)
        {
            foreach (var item in value.Items ?? [])
            {
                if (InputForms.Judge(item, inputs[0], isList: false) is { } expected)
                {
                    string given = InputForms.Describe(item, inputs[0].Type);
                    _report.Add(BodyRules.WrongValue.Message, item.Span, null, "Each item of " + label, expected, given);
                }
            }
        }
        else if (inputs[0].Type is ParameterType.Date or ParameterType.DateTime)
        {
            bool isDate = inputs[0].Type == ParameterType.Date;
            _report.CheckDate(value, new(isDate ? ColumnType.Date : ColumnType.DateTime, label) { IsLoose = !isDate });
        }
        else if (inputs[0].Type == ParameterType.Object)
        {
            new InputCheck(_report, label, inputs.ConvertAll(static input => input.Children)).CheckObject(value, isNested: true);
        }
    }
}
