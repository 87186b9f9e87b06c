using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>One dataset, collection, function or workflow in domo.types.json.</summary>
/// <param name="Section">The section that contains it.</param>
/// <param name="Owner">The object that contains it.</param>
/// <param name="Member">The property: alias or name, and entry.</param>
internal sealed record TypesEntry(TypesSection Section, JsonObject Owner, JsonMember Member)
{
    /// <summary>The alias or name.</summary>
    public string Name => Member.Name;

    /// <summary>The entry's properties, or null if it is not an object.</summary>
    public JsonObject? Json => Member.Value as JsonObject;

    /// <summary>The value of <c>obsolete</c>; null if there is none.</summary>
    public JsonValue? Obsolete => Section.CanBeObsolete ? Json?.Find(TypesSpellings.Obsolete)?.Value : null;

    /// <summary>Gets whether the entry is obsolete.</summary>
    public bool IsObsolete => Obsolete is JsonString or { Kind: JsonKind.True };

    /// <summary>Returns the entries of a types file; none for any other file.</summary>
    public static IEnumerable<TypesEntry> All(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Types || context.Root is not { } root)
        {
            yield break;
        }

        foreach (var part in root.Members)
        {
            if (part.Value is JsonObject entries && TypesSection.Of(part.Name) is { } section)
            {
                foreach (var member in entries.Members)
                {
                    yield return new TypesEntry(section, entries, member);
                }
            }
        }
    }

    /// <summary>Returns the entry's values, its output, and the children of objects at any depth.</summary>
    public IEnumerable<TypesScope> Scopes()
    {
        if (Json is null)
        {
            yield break;
        }

        var waiting = new Queue<TypesScope>();
        if (Section.ValuesOf(Json) is { } values)
        {
            waiting.Enqueue(new TypesScope(this, values, Name, Parent: null));
        }

        if (Section.HasOutput && Json.TryGetMember(Spellings.Output.Name, out var output))
        {
            waiting.Enqueue(new TypesScope(this, output, Name, Parent: null) { IsOutput = true });
        }

        // No recursion: deep nesting must not overflow the stack.
        while (waiting.Count > 0)
        {
            var scope = waiting.Dequeue();
            yield return scope;
            foreach (var value in scope.Values)
            {
                if (value.Children is { } children)
                {
                    waiting.Enqueue(new TypesScope(this, children, value.Label, value));
                }
            }
        }
    }
}
