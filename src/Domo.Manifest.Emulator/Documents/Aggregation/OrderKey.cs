using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>A sort key.</summary>
/// <param name="Path">A property of a document, or of a row that MongoDB returns.</param>
/// <param name="IsDescending">Whether the order is descending.</param>
internal sealed record OrderKey(string Path, bool IsDescending)
{
    /// <summary>Reads <c>name</c>, <c>name ascending</c> or <c>name descending</c>.</summary>
    public static OrderKey Parse(string item, QueryRequest request)
    {
        string[] words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var name] => new OrderKey(FindPath(name, request), IsDescending: false),
            [var name, "ascending" or "descending"] => new OrderKey(FindPath(name, request), words[1] == "descending"),
            _ => throw ApiException.BadRequest(
                $"The query parameter 'orderby' must list names, each followed by 'ascending' or 'descending', not '{item}'."),
        };
    }

    private static string FindPath(string name, QueryRequest request)
    {
        if (!request.IsAggregation)
        {
            return PropertyPath.Check("orderby", name);
        }

        if (request.Accumulators.Any(item => item.Alias == name))
        {
            return name;
        }

        if (request.Keys.FirstOrDefault(item => item.Name == name || item.Path == name) is { } key)
        {
            return request.Keys.Count == 1 ? StoredDocument.MongoId : $"{StoredDocument.MongoId}.{key.Name}";
        }

        string[] names = [.. request.Accumulators.Select(item => item.Alias), .. request.Keys.Select(item => item.Name)];
        throw ApiException.BadRequest(
            $"The query parameter 'orderby' names '{name}', which the rows do not have{Suggestion.For(name, names)}"
            + $" The properties are {string.Join(", ", names.Select(known => $"'{known}'"))}.");
    }
}
