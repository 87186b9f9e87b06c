using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>The filter rules of a collection, which limit the documents that a user's operation can access.</summary>
internal static class DocumentFilters
{
    private const string User = "%userId%";
    private const string Groups = "%groupIds%";

    // Greater than the depth limit of requests.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>Returns the query that visible documents match; an empty query if no rule applies to the user.</summary>
    /// <exception cref="ApiException">A rule is invalid (500).</exception>
    public static BsonDocument QueryFor(CollectionMapping collection, string method, CurrentUser user)
    {
        var queries = collection.Filters
            .Where(filter => filter.ApplyOn.Contains(method, StringComparer.Ordinal) && AppliesTo(filter, user))
            .Select(filter => QueryOf(filter, collection, user))
            .ToList();
        return queries switch
        {
            [] => [],
            [var only] => only,
            _ => new BsonDocument("$or", new BsonArray(queries)),
        };
    }

    /// <summary>Checks the rules of a collection that an app creates or changes.</summary>
    /// <exception cref="ApiException">A rule is invalid (400).</exception>
    public static void Check(CollectionMapping collection)
    {
        try
        {
            foreach (var filter in collection.Filters)
            {
                _ = QueryOf(filter, collection, new CurrentUser(0, []));
            }
        }
        catch (ApiException e)
        {
            throw ApiException.BadRequest(e.Message);
        }
    }

    private static bool AppliesTo(CollectionFilter filter, CurrentUser user) =>
        filter.ApplyToAll == true || filter.ApplyTo.Any(target => target.Type switch
        {
            "USER_ID" => target.Values.Any(value => value == User || value == CurrentUser.Text(user.Id)),
            "GROUP_ID" => target.Values.Any(value => value == Groups || user.GroupIds.Any(group => CurrentUser.Text(group) == value)),
            var type => throw new ApiException(
                StatusCodes.Status501NotImplemented,
                $"The filter rule '{filter.Name}' applies to '{type}', which the emulator does not support; use USER_ID or GROUP_ID."),
        });

    private static BsonDocument QueryOf(CollectionFilter filter, CollectionMapping collection, CurrentUser user)
    {
        try
        {
            using var json = JsonDocument.Parse(filter.Query ?? "{}", Deep);
            var query = (BsonDocument)Fill(JsonValues.ReadExtended(json.RootElement), user);
            _ = QueryParser.Parse(query);
            return filter.LimitToOwner == true
                ? new BsonDocument("$and", new BsonArray { query, new BsonDocument(StoredDocument.Owner, user.Id) })
                : query;
        }
        catch (Exception e) when (e is ApiException or JsonException)
        {
            throw ApiException.Failed(
                $"The filter rule '{filter.Name}' of the collection '{collection.Name}' cannot be applied. {e.Message}", e);
        }
    }

    /// <summary>
    /// Replaces the wildcards. Domo does not document whether documents contain IDs as strings or as numbers, so a rule matches both
    /// wherever a list of values is possible.
    /// </summary>
    private static BsonValue Fill(BsonValue value, CurrentUser user) => value switch
    {
        BsonDocument document => new BsonDocument(document.Select(element => new BsonElement(element.Name, FillProperty(element, user)))),
        BsonArray array => new BsonArray(array.SelectMany(item => IdsOf(item, user) ?? [Fill(item, user)])),
        BsonString text => FillText(text.Value, user),
        _ => value,
    };

    private static BsonValue FillProperty(BsonElement element, CurrentUser user)
    {
        if (IdsOf(element.Value, user) is not { } ids)
        {
            return Fill(element.Value, user);
        }

        bool isOperator = element.Name.StartsWith('$');
        return !isOperator ? new BsonDocument("$in", new BsonArray(ids))
            : element.Name is "$in" or "$nin" or "$all" ? new BsonArray(ids)
            : FillText(element.Value.AsString, user);
    }

    /// <summary>Returns the IDs for a string that is exactly a wildcard; null for any other value.</summary>
    private static BsonValue[]? IdsOf(BsonValue value, CurrentUser user) => value switch
    {
        BsonString { Value: User } => [CurrentUser.Text(user.Id), user.Id],
        BsonString { Value: Groups } => [.. user.GroupIds.SelectMany(id => new BsonValue[] { CurrentUser.Text(id), id })],
        _ => null,
    };

    private static string FillText(string text, CurrentUser user) => text
        .Replace(User, CurrentUser.Text(user.Id), StringComparison.Ordinal)
        .Replace(Groups, string.Join(',', user.GroupIds.Select(CurrentUser.Text)), StringComparison.Ordinal);
}
