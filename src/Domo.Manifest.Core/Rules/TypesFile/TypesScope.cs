using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The fields, columns, parameters or children of one object in domo.types.json, or the output of a function.</summary>
/// <param name="Entry">The entry that they belong to.</param>
/// <param name="Holder">The property that holds them.</param>
/// <param name="Owner">The description of their owner in messages.</param>
/// <param name="Parent">The object whose children they are; null at the level of the entry.</param>
internal sealed record TypesScope(TypesEntry Entry, JsonMember Holder, string Owner, TypesValue? Parent)
{
    /// <summary>Gets whether this is the output.</summary>
    public bool IsOutput { get; init; }

    /// <summary>The kind of the values.</summary>
    public TypesKind Kind => Entry.Section.Kind;

    /// <summary>The object from name to type; null for an output, or if the value is not an object.</summary>
    public JsonObject? Json => IsOutput ? null : Holder.Value as JsonObject;

    /// <summary>The values.</summary>
    public IEnumerable<TypesValue> Values
    {
        get
        {
            if (IsOutput)
            {
                yield return new TypesValue(this, Holder);
                yield break;
            }

            foreach (var member in Json?.Members ?? default)
            {
                yield return new TypesValue(this, member);
            }
        }
    }
}
