using System.Globalization;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Reads a body that is a JSON literal, as far as its text is known.</summary>
internal sealed class BodyText
{
    private readonly MappedText _text;

    private BodyText(MappedText text) => _text = text;

    /// <summary>Returns the value, or null if the text is not JSON.</summary>
    public static BodyValue? Read(MappedText text)
    {
        // A digit is valid JSON in place of any value that is known only at run time, inside and outside strings.
        var json = JsonParser.Parse(text.Value.Replace(MappedText.Hole, '0'));
        return json.IsValid ? new BodyText(text).Read(json.Root) : null;
    }

    private BodyValue Read(JsonValue value)
    {
        var span = _text.SpanOf(value.Span.Start, value.Span.End);
        switch (value)
        {
            case JsonObject item:
                return new(JsonForm.Object, span) { Properties = PropertiesOf(item) };
            case JsonArray list:
                var items = new List<BodyValue>();
                foreach (var element in list.Items)
                {
                    items.Add(Read(element));
                }

                return new(JsonForm.List, span) { Items = items };
            case JsonString text:
                var known = text.Span.Length > 2 ? _text.Slice(text.Span.Start + 1, text.Span.End - 1) : null;
                bool isKnown = known?.IsKnown != false;
                return new(JsonForm.Text, span) { Text = known, Constant = isKnown ? text.Value : null };
            case var other when !IsKnown(other.Span):
                return new(JsonForm.Unknown, span);
            case JsonNumber number:
                return ReadNumber(number, span);
            default:
                return value.Kind is JsonKind.True or JsonKind.False
                    ? new(JsonForm.Boolean, span)
                    : new(JsonForm.Unknown, span) { IsNull = value.Kind == JsonKind.Null };
        }
    }

    private static BodyValue ReadNumber(JsonNumber number, Microsoft.CodeAnalysis.Text.TextSpan span) =>
        decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal constant)
            ? new(constant == decimal.Truncate(constant) ? JsonForm.Integer : JsonForm.Decimal, span) { Constant = constant }
            : new(JsonForm.Unknown, span);

    /// <summary>Returns the properties, or null if one has a name that is known only at run time.</summary>
    private List<BodyProperty>? PropertiesOf(JsonObject item)
    {
        var properties = new List<BodyProperty>();
        foreach (var member in item.Members)
        {
            if (!IsKnown(member.NameSpan))
            {
                return null;
            }

            var place = _text.SpanOf(member.NameSpan.Start + 1, member.NameSpan.End - 1);
            properties.Add(new(member.Name, place, Read(member.Value)) { Source = BodyName.Key });
        }

        return properties;
    }

    private bool IsKnown(SourceSpan span) => _text.Value.IndexOf(MappedText.Hole, span.Start, span.Length) < 0;
}
