using System.Globalization;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Rules;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary>Parses a MongoDB update.</summary>
internal static class UpdateParser
{
    private static readonly string[] Known =
    [
        "$currentDate", "$inc", "$min", "$max", "$mul", "$rename", "$set", "$unset", "$addToSet", "$pop", "$pull", "$pullAll", "$push",
    ];

    /// <summary>Parses an update.</summary>
    /// <param name="operation">The update.</param>
    /// <param name="now">The date and time that <c>$currentDate</c> sets.</param>
    /// <exception cref="Hosting.ApiException">The update is invalid or not supported (400).</exception>
    public static UpdateOperation Parse(BsonDocument operation, DateTimeOffset now)
    {
        var changes = new List<DocumentChange>();
        foreach (var element in operation)
        {
            string place = JsonValues.PointerPart(element.Name);
            ThrowUnlessKnown(element.Name, place);
            if (element.Value is not BsonDocument { ElementCount: > 0 } fields)
            {
                throw UpdateOperation.Wrong(
                    place, $"'{element.Name}' requires an object of fields and values, not {BsonJsonWriter.Preview(element.Value)}.");
            }

            foreach (var field in fields)
            {
                string at = place + JsonValues.PointerPart(field.Name);
                ThrowUnlessPath(field.Name, at);
                ThrowUnlessStorable(StoredPart(element.Name, field.Value), at);
                changes.Add(ParseChange(element.Name, field, at, now));
            }
        }

        if (changes.Count == 0)
        {
            throw UpdateOperation.Wrong("", "there is no operator.");
        }

        ThrowIfConflicting(changes);

        // MongoDB adds new fields in this order, regardless of the order of the operators.
        return new UpdateOperation([.. changes.OrderBy(change => change.Paths[^1], StringComparer.Ordinal)]);
    }

    private static DocumentChange ParseChange(string name, BsonElement field, string place, DateTimeOffset now)
    {
        var operand = field.Value;
        switch (name)
        {
            case "$rename":
                return ParseRename(field, place);
            case "$currentDate":
                var date = ParseCurrentDate(operand, place, now);
                return Change(_ => date);
            case "$set":
                return Change(_ => operand.DeepClone());
            case "$unset":
                return Change(_ => null, creates: false);
            case "$inc" or "$mul":
                return Change(Numbers.Parse(name, operand, place));
            case "$min":
                return Change(value => value is null || ValueOrder.Compare(operand, value) < 0 ? operand.DeepClone() : value);
            case "$max":
                return Change(value => value is null || ValueOrder.Compare(operand, value) > 0 ? operand.DeepClone() : value);
            case "$addToSet":
                return Change(Lists.ParseAddToSet(operand, place));
            case "$push":
                return Change(PushModifiers.Parse(operand, place));
            case "$pop":
                return Change(Lists.ParsePop(operand, place), creates: false);
            case "$pull":
                return Change(Lists.ParsePull(operand, place), creates: false);
            default:
                return Change(Lists.ParsePullAll(operand, place), creates: false);
        }

        FieldChange Change(Func<BsonValue?, BsonValue?> change, bool creates = true) => new(field.Name, place, change, creates);
    }

    private static Renaming ParseRename(BsonElement field, string place)
    {
        if (field.Value is not BsonString { Value: var target })
        {
            throw UpdateOperation.Wrong(place, $"'$rename' requires the new name as a string, not {BsonJsonWriter.Preview(field.Value)}.");
        }

        ThrowUnlessPath(target, place);
        if ((field.Name + "." + target).Split('.').Any(name => name.StartsWith('$')))
        {
            throw UpdateOperation.Wrong(place, "'$rename' does not work inside arrays.");
        }

        return new Renaming(field.Name, target, place);
    }

    private static BsonDateTime ParseCurrentDate(BsonValue operand, string place, DateTimeOffset now) => operand switch
    {
        BsonBoolean { Value: true } => JsonValues.ToDate(now),
        BsonDocument { ElementCount: 1 } typed when typed.GetValue("$type", null) == "date" => JsonValues.ToDate(now),
        _ => throw UpdateOperation.Wrong(
            place, $"'$currentDate' requires true or {{\"$type\":\"date\"}}, not {BsonJsonWriter.Preview(operand)}."),
    };

    private static void ThrowUnlessKnown(string name, string place)
    {
        if (Known.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        throw UpdateOperation.Wrong(place, name switch
        {
            "$setOnInsert" => "AppDB does not support '$setOnInsert': an update inserts nothing.",
            "$bit" => "AppDB does not support '$bit'.",
            _ when !name.StartsWith('$') =>
                $"'{name}' is not an operator; use {{\"$set\":{{…}}}}, or PUT the document to replace its content.",
            _ => $"'{name}' is not an update operator{Suggestion.For(name, Known)} The operators are {string.Join(", ", Known)}.",
        });
    }

    private static void ThrowUnlessPath(string path, string place)
    {
        string[] names = path.Split('.');
        if (names.Contains("", StringComparer.Ordinal) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw UpdateOperation.Wrong(place, $"'{path}' is not a field path.");
        }

        if (names[0] != StoredDocument.Content)
        {
            throw UpdateOperation.Wrong(place, StoredDocument.Fields.Contains(names[0], StringComparer.Ordinal)
                ? $"'{path}' is maintained by AppDB; only 'content' can be updated."
                : $"properties of the app are in 'content'; did you mean 'content.{path}'?");
        }

        if (Array.Find(names, name => name.StartsWith('$') && name is not ("$" or "$[]")) is { } special)
        {
            throw UpdateOperation.Wrong(place, special.StartsWith("$[", StringComparison.Ordinal)
                ? $"'{special}' requires MongoDB's 'arrayFilters', which AppDB does not support; use '$' or '$[]'."
                : $"'{special}' is not a field name.");
        }
    }

    /// <summary>Returns the part of an operand that is stored.</summary>
    private static BsonValue StoredPart(string name, BsonValue operand) => name switch
    {
        "$set" or "$min" or "$max" => operand,
        "$push" or "$addToSet" => QueryParser.IsOperators(operand)
            ? ((BsonDocument)operand).GetValue("$each", BsonNull.Value)
            : operand,
        _ => BsonNull.Value,
    };

    private static void ThrowUnlessStorable(BsonValue value, string place)
    {
        foreach (var (name, inner) in Properties(value))
        {
            string at = place + JsonValues.PointerPart(name);
            if (name.StartsWith('$'))
            {
                throw UpdateOperation.Wrong(
                    at, $"'{name}' cannot be stored, because MongoDB reserves names that begin with a dollar sign.");
            }

            ThrowUnlessStorable(inner, at);
        }
    }

    private static IEnumerable<(string Name, BsonValue Value)> Properties(BsonValue value) => value switch
    {
        BsonDocument document => document.Select(element => (element.Name, element.Value)),
        BsonArray array => array.Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
        _ => [],
    };

    private static void ThrowIfConflicting(List<DocumentChange> changes)
    {
        string[] paths = [.. changes.SelectMany(change => change.Paths).Select(path => path + ".").Order(StringComparer.Ordinal)];
        foreach (var (first, second) in paths.Zip(paths.Skip(1)))
        {
            if (second.StartsWith(first, StringComparison.Ordinal))
            {
                throw UpdateOperation.Wrong(
                    "", $"'{first.TrimEnd('.')}' and '{second.TrimEnd('.')}' conflict: they are the same, or one contains the other.");
            }
        }
    }
}
