using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary><c>$rename</c>: moves a property and replaces an existing one with the new name. Neither can be in an array.</summary>
internal sealed class Renaming(string source, string target, string place) : DocumentChange
{
    public override IReadOnlyList<string> Paths { get; } = [source, target];

    public override void Apply(BsonDocument document, Match match)
    {
        string[] names = source.Split('.');
        if (FindParent(document, names) is { } parent && parent.TryGetValue(names[^1], out var value))
        {
            _ = FindParent(document, target.Split('.'));
            parent.Remove(names[^1]);
            new FieldChange(target, place, _ => value, creates: true).Apply(document, match);
        }
    }

    private BsonDocument? FindParent(BsonDocument document, string[] names)
    {
        BsonValue? parent = document;
        foreach (string name in names[..^1])
        {
            parent = parent is BsonDocument inner ? inner.GetValue(name, null) : null;
            if (parent is BsonArray)
            {
                throw UpdateOperation.Wrong(place, "'$rename' does not work inside arrays, but a document has an array here.");
            }
        }

        return parent as BsonDocument;
    }
}
