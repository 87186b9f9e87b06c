using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Binding;

/// <summary>Binds the parameters of workflows and functions, and the objects nested in them.</summary>
internal sealed class ParameterBinder(ManifestLocations locations)
{
    /// <summary>
    /// The maximum nesting of objects; deeper ones are bound without properties. Real manifests nest a few levels, and
    /// thousands of levels must not overflow the compiler's stack.
    /// </summary>
    private const int MaxDepth = 16;

    public EquatableArray<ParameterMapping> BindAll(JsonList<JsonValue> items) => BindAll(items, depth: 0);

    /// <summary>Binds a function's output. Its alias is optional: without one, Domo returns the bare value.</summary>
    public ParameterMapping BindOutput(JsonObject entry) => Bind(entry, entry.Text(Spellings.ParameterAlias) ?? "", depth: 0);

    private EquatableArray<ParameterMapping> BindAll(JsonList<JsonValue> items, int depth)
    {
        var parameters = new List<ParameterMapping>(items.Count);
        foreach (var item in items)
        {
            if (item is JsonObject entry && entry.Key(Spellings.ParameterAlias) is { } alias)
            {
                parameters.Add(Bind(entry, alias, depth));
            }
        }

        return new(parameters);
    }

    private ParameterMapping Bind(JsonObject entry, string alias, int depth)
    {
        string? type = Find(entry, Spellings.Type) switch
        {
            JsonString text => text.Value,
            JsonNumber number => number.Text,
            _ => null,
        };
        var defaultValue = entry.Find(Spellings.DefaultValue)?.Value;
        var parameter = new ParameterMapping(alias, type, ParameterTypes.Parse(type))
        {
            Name = entry.Find(Spellings.ParameterName)?.Value is JsonString name && name.Value != alias ? name.Value : null,
            IsList = Find(entry, Spellings.IsList)?.Kind == JsonKind.True,
            IsNullable = entry.Flag(Spellings.Nullable) ?? false,
            IsRequired = entry.Flag(Spellings.Required),
            DefaultJson = defaultValue is null or { Kind: JsonKind.Null or JsonKind.Missing } ? null : CompactJson.Write(defaultValue),
            Children = depth < MaxDepth
                ? BindAll(Find(entry, Spellings.Children) is JsonArray children ? children.Items : default, depth + 1)
                : default,
        };

        return locations.Add(parameter, entry);
    }

    /// <summary>
    /// Finds a value, even under a misspelled name: that is a separate error, and the rest of the parameter still makes sense.
    /// </summary>
    private static JsonValue? Find(JsonObject entry, Spelling property) => KeyNames.OfParameter.Find(entry, property)?.Value;
}
