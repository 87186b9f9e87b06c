using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>A type in domo.types.json, or an object with a type and other settings.</summary>
/// <param name="Scope">The sibling values of the same object.</param>
/// <param name="Member">The property: name, and value.</param>
internal sealed record TypesValue(TypesScope Scope, JsonMember Member)
{
    /// <summary>The alias or name.</summary>
    public string Name => Member.Name;

    /// <summary>The name of the value in messages.</summary>
    public string Label => Scope.IsOutput ? Scope.Owner : Name;

    /// <summary>The object with the type and other settings; null if there is only a type.</summary>
    public JsonObject? Settings => Member.Value as JsonObject;

    /// <summary>The type, if it is a string.</summary>
    public JsonString? Type => Member.Value as JsonString ?? SettingOf(Spellings.Type)?.Value as JsonString;

    /// <summary>The children of an object.</summary>
    public JsonMember? Children => SettingOf(Spellings.Children);

    /// <summary>Returns a property of the settings.</summary>
    public JsonMember? SettingOf(Spelling property) =>
        Settings is not null && Settings.TryGetMember(property.Name, out var member) ? member : null;
}
