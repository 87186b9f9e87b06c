using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary>Applies an operator to a path.</summary>
/// <param name="path">The dotted path.</param>
/// <param name="place">The position of the operator, for messages.</param>
/// <param name="change">Returns the new value for an old one. A missing value is null; returning null removes the value.</param>
/// <param name="creates">Whether a missing value is created.</param>
internal sealed class FieldChange(string path, string place, Func<BsonValue?, BsonValue?> change, bool creates) : DocumentChange
{
    private const string Matched = "$";
    private const string Every = "$[]";

    /// <summary>The maximum number of elements that MongoDB inserts to fill an array.</summary>
    private const int MaxPadding = 1_500_000;

    private readonly string[] _names = path.Split('.');

    public override IReadOnlyList<string> Paths { get; } = [path];

    public override void Apply(BsonDocument document, Match match) => Apply(document, 0, match);

    private void Apply(BsonValue container, int depth, Match match)
    {
        switch (container)
        {
            case not BsonArray when _names[depth] is Matched or Every:
                throw Wrong($"'{_names[depth]}' requires an array, but a document has {BsonJsonWriter.Preview(container)} here.");
            case BsonDocument document:
                ApplyToProperty(document, depth, match);
                break;
            case BsonArray array:
                ApplyToItems(array, depth, match);
                break;
            case var scalar when creates:
                throw Wrong($"'{_names[depth]}' requires an object, but a document has {BsonJsonWriter.Preview(scalar)} here.");
        }
    }

    private void ApplyToProperty(BsonDocument document, int depth, Match match)
    {
        string name = _names[depth];
        var current = document.GetValue(name, null);
        if (depth < _names.Length - 1)
        {
            if (current is null && creates)
            {
                if (_names[depth + 1] is Matched or Every)
                {
                    throw Wrong($"'{_names[depth + 1]}' requires an array, but a document has no value here.");
                }

                document[name] = current = new BsonDocument();
            }

            if (current is not null)
            {
                Apply(current, depth + 1, match);
            }
        }
        else if (current is not null || creates)
        {
            if (change(current) is { } changed)
            {
                document[name] = changed;
            }
            else
            {
                document.Remove(name);
            }
        }
    }

    private void ApplyToItems(BsonArray array, int depth, Match match)
    {
        string name = _names[depth];
        if (name == Every)
        {
            for (int i = 0; i < array.Count; i++)
            {
                ApplyToItem(array, i, depth, match);
            }

            return;
        }

        int index;
        if (name == Matched)
        {
            index = match.ArrayIndex
                ?? throw Wrong("'$' is the array item that the query matched, but the query has no condition on an array.");
        }
        else if (!FieldPath.TryReadIndex(name, out index))
        {
            if (creates)
            {
                throw Wrong($"'{name}' is not an array index, but a document has an array here.");
            }

            return;
        }

        if (index < array.Count || creates)
        {
            Pad(array, index);
            ApplyToItem(array, index, depth, match);
        }
    }

    private void ApplyToItem(BsonArray array, int index, int depth, Match match)
    {
        bool isMissing = index == array.Count;
        if (depth == _names.Length - 1)
        {
            // A removed element leaves null, so that the other elements keep their indexes.
            var changed = change(isMissing ? null : array[index]) ?? BsonNull.Value;
            if (isMissing)
            {
                array.Add(changed);
            }
            else
            {
                array[index] = changed;
            }

            return;
        }

        if (isMissing)
        {
            array.Add(new BsonDocument());
        }

        Apply(array[index], depth + 1, match);
    }

    private void Pad(BsonArray array, int count)
    {
        if (count - array.Count > MaxPadding)
        {
            throw Wrong($"{count - array.Count} items would be missing before this index, but MongoDB adds at most {MaxPadding}.");
        }

        while (array.Count < count)
        {
            array.Add(BsonNull.Value);
        }
    }

    private Hosting.ApiException Wrong(string problem) => UpdateOperation.Wrong(place, problem);
}
