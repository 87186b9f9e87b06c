using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Files;

/// <summary>What domo.types.json says of one value: a type, or an object with the type and more.</summary>
/// <param name="Scope">What stands beside it.</param>
/// <param name="Member">The value, by its name.</param>
internal sealed record TypesValue(TypesScope Scope, JsonMember Member)
{
    /// <summary>The alias or name.</summary>
    public string Name => Member.Name;

    /// <summary>What to call the value in messages.</summary>
    public string Label => Scope.IsOutput ? Scope.Owner : Name;

    /// <summary>The object with the type and more; null where the type stands alone.</summary>
    public JsonObject? Settings => Member.Value as JsonObject;

    /// <summary>The type, where it is a text.</summary>
    public JsonString? Type => Member.Value as JsonString ?? SettingOf(Spellings.Type)?.Value as JsonString;

    /// <summary>The children of an object.</summary>
    public JsonMember? Children => SettingOf(Spellings.Children);

    /// <summary>A property of the settings.</summary>
    public JsonMember? SettingOf(Spelling property) =>
        Settings is not null && Settings.TryGetMember(property.Name, out var member) ? member : null;
}
