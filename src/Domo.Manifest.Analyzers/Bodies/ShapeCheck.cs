using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Compares the body of a request with its documented shape.</summary>
internal sealed class ShapeCheck(BodyReport report)
{
    public void Run(BodyValue body, BodyShape shape)
    {
        if (body.Form != JsonForm.Unknown && !Fits(body, shape))
        {
            report.Add(BodyRules.OtherShape, body.Span, null, "This request", shape.Description, body.Describe());
        }
        else
        {
            CheckParts(body, shape, "This request");
        }
    }

    private static bool Fits(BodyValue value, BodyShape shape)
    {
        foreach (var form in shape.Forms)
        {
            if (form == value.Form)
            {
                return true;
            }
        }

        return shape.Forms.Count == 0;
    }

    private void Check(BodyValue value, BodyShape shape, string label)
    {
        if (value.Form == JsonForm.Unknown)
        {
            return;
        }

        if (!Fits(value, shape))
        {
            report.Add(BodyRules.WrongValue.Message, value.Span, null, label, shape.Description, value.Describe());
        }
        else if (shape.Words.Count > 0 && value.Constant is string word && !Contains(shape.Words, word))
        {
            report.Add(BodyRules.WrongValue.Message, value.Span, null, label, shape.Description, $"'{word}'");
        }
        else
        {
            CheckParts(value, shape, label);
        }
    }

    private void CheckParts(BodyValue value, BodyShape shape, string label)
    {
        if (shape.Properties is { } declared)
        {
            if (value.Properties is { } properties)
            {
                CheckProperties(value, properties, declared, label);
            }
        }
        else if (shape.Item is { } item)
        {
            foreach (var element in value.Items ?? [])
            {
                Check(element, item, $"Each item of {Lower(label)}");
            }

            foreach (var property in value.Properties ?? [])
            {
                Check(property.Value, item, $"'{property.Name}'");
            }
        }
    }

    private void CheckProperties(
        BodyValue value, IReadOnlyList<BodyProperty> properties, IReadOnlyList<ShapeProperty> declared, string label)
    {
        var missing = new List<string>();
        var names = new KnownNames();
        foreach (var property in declared)
        {
            if (value.Find(property.Name) is { } found)
            {
                Check(found.Value, property.Shape, $"'{property.Name}'");
                CheckTemplate(found);
            }
            else
            {
                names.Add(property.Name);
                if (property.IsRequired)
                {
                    missing.Add(property.Name);
                }
            }
        }

        // The documentation may be incomplete, so only a name that is almost a documented one is reported.
        foreach (var property in properties)
        {
            if (!IsDeclared(declared, property.Name) && names.Nearest(property.Name) is { } meant)
            {
                missing.Remove(meant);
                report.Add(BodyRules.UnknownProperty, property.NameSpan, property.Rename(meant), property.Name, meant);
            }
        }

        if (missing.Count > 0 && !value.MayHaveOthers)
        {
            report.Add(BodyRules.MissingValue.Message, value.Span, null, label, MessageText.List(missing, "and"));
        }
    }

    /// <summary>Checks the template of a prompt.</summary>
    private void CheckTemplate(BodyProperty property)
    {
        if (property is { Name: "template", Value.Constant: string template }
            && template.IndexOf("${input}", StringComparison.Ordinal) < 0)
        {
            report.Add(PromptRules.NoInput.Message, property.Value.Span, null);
        }
    }

    private static bool IsDeclared(IReadOnlyList<ShapeProperty> declared, string name)
    {
        foreach (var property in declared)
        {
            if (property.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> words, string word)
    {
        foreach (string known in words)
        {
            if (known == word)
            {
                return true;
            }
        }

        return false;
    }

    private static string Lower(string label) => label == "This request" ? "this request" : label;
}
