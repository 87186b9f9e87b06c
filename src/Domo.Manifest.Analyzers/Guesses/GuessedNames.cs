namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>Maps names from other libraries, the wire format and Domo's documentation to the names of the client.</summary>
internal static class GuessedNames
{
    /// <summary>The query types.</summary>
    private const string Queries = "QueryRows DocumentQuery";

    /// <summary>
    /// The types, separated by spaces (<c>*</c> for any), the guessed name, and the member, or advice if there is no such member. A row
    /// is skipped if the type does not have its member.
    /// </summary>
    private static readonly (string Types, string Guess, string Answer)[] Members =
    [
        (Queries, "GetRowsAsync", "AsAsyncEnumerable"),
        (Queries, "ToAsyncEnumerable", "AsAsyncEnumerable"),
        (Queries, "AsEnumerable", "AsAsyncEnumerable"),
        (Queries, "StreamAsync", "AsAsyncEnumerable"),
        (Queries, "EnumerateAsync", "AsAsyncEnumerable"),
        (Queries, "GetAllAsync", "ToListAsync"),
        (Queries, "ExecuteAsync", "ToListAsync"),
        (Queries, "RunAsync", "ToListAsync"),
        (Queries, "QueryAsync", "ToListAsync"),
        (Queries, "FetchAsync", "ToListAsync"),
        (Queries, "LoadAsync", "ToListAsync"),
        (Queries, "GetEnumerator", "enumerate it with 'await foreach', or call 'ToListAsync'"),
        (Queries, "ToDictionaryAsync", "call it on 'AsAsyncEnumerable()'"),
        (Queries, "ToHashSetAsync", "call it on 'AsAsyncEnumerable()'"),
        (Queries, "LastAsync", "order the query by OrderByDescending and call 'FirstAsync'"),
        (Queries, "LastOrDefaultAsync", "order the query by OrderByDescending and call 'FirstOrDefaultAsync'"),
        (Queries, "Filter", "Where"),
        (Queries, "Sort", "OrderBy"),
        (Queries, "SortBy", "OrderBy"),
        (Queries, "Limit", "Take"),
        (Queries, "Offset", "Skip"),
        (Queries, "Distinct", "group by the columns: 'GroupBy(f => f.A).Select(f => f.A)'"),
        (Queries, "DistinctBy", "group by the columns: 'GroupBy(f => f.A).Select(f => f.A)'"),
        (Queries, "SumAsync", "select the aggregate: 'Select(f => f.A.Sum()).FirstAsync()'"),
        (Queries, "AverageAsync", "select the aggregate: 'Select(f => f.A.Average()).FirstAsync()'"),
        (Queries, "MinAsync", "select the aggregate: 'Select(f => f.A.Min()).FirstAsync()'"),
        (Queries, "MaxAsync", "select the aggregate: 'Select(f => f.A.Max()).FirstAsync()'"),

        (Queries, "Page", "use 'Skip' and 'Take', or 'AsAsyncEnumerable(pageSize)'"),
        (Queries, "GroupByDate", "ByDateGrain"),

        ("DatasetTextField", "StartsWith", "the Data API has 'Contains' only; use SQL"),
        ("DatasetTextField", "EndsWith", "the Data API has 'Contains' only; use SQL"),
        ("DatasetDateField", "Month", "group with 'ByDateGrain(f => f.A, DateGrain.Month)' and select 'f.A.By(DateGrain.Month)'"),
        ("DatasetDateField", "Year", "group with 'ByDateGrain(f => f.A, DateGrain.Year)' and select 'f.A.By(DateGrain.Year)'"),
        ("DatasetDateField", "Day", "group with 'ByDateGrain(f => f.A, DateGrain.Day)' and select 'f.A.By(DateGrain.Day)'"),
        ("DatasetField DocumentField", "Avg", "Average"),
        ("DatasetField DocumentField", "Mean", "Average"),
        ("DatasetField", "DistinctCount", "CountDistinct"),
        ("DatasetField", "Unique", "CountDistinct"),

        ("WorkflowClient", "RunAsync", "StartAsync"),
        ("WorkflowClient WorkflowRun", "WaitAsync", "WaitForCompletionAsync"),
        ("WorkflowClient WorkflowRun", "WaitForExitAsync", "WaitForCompletionAsync"),
        ("WorkflowClient WorkflowRun", "WaitForEndAsync", "WaitForCompletionAsync"),

        ("DocumentQuery", "Add", "CreateAsync"),
        ("DocumentQuery", "AddRangeAsync", "CreateManyAsync"),
        ("DocumentQuery", "InsertManyAsync", "CreateManyAsync"),
        ("DocumentQuery", "BulkInsertAsync", "CreateManyAsync"),
        ("DocumentQuery", "Remove", "DeleteAsync"),
        ("DocumentQuery", "RemoveRangeAsync", "DeleteManyAsync"),
        ("DocumentQuery", "UpsertAsync", "UpsertManyAsync"),
        ("DocumentQuery", "UpdateAsync", "ReplaceAsync"),
        ("DocumentQuery", "UpdateAsync", "UpdateManyAsync"),
        ("DocumentQuery", "ReplaceOneAsync", "ReplaceAsync"),
        ("DocumentQuery", "PatchAsync", "UpdateManyAsync"),
        ("DocumentQuery", "ExecuteUpdateAsync", "UpdateManyAsync"),
        ("DocumentQuery", "SaveChangesAsync", "each method sends its change itself"),

        ("DocumentField", "ElemMatch", "Any"),
        ("DocumentField", "AnyMatch", "Any"),
        ("DocumentField", "Regex", "IsMatch"),
        ("DocumentField", "Matches", "IsMatch"),
        ("DocumentField", "Mod", "HasRemainder"),
        ("DocumentField", "Size", "HasCount"),
        ("DocumentField", "Count", "HasCount"),
        ("DocumentField", "Type", "HasType"),
        ("DocumentField", "All", "ContainsAll"),

        ("DocumentUpdate", "Inc", "Increment"),
        ("DocumentUpdate", "Mul", "Multiply"),
        ("DocumentUpdate", "Push", "Add"),
        ("DocumentUpdate", "Append", "Add"),
        ("DocumentUpdate", "PullAll", "RemoveValues"),
        ("DocumentUpdate", "Pull", "RemoveWhere"),
        ("DocumentUpdate", "Pull", "RemoveValues"),
        ("DocumentUpdate", "Pop", "RemoveLast"),
        ("DocumentUpdate", "PopFirst", "RemoveFirst"),
        ("DocumentUpdate", "PopLast", "RemoveLast"),
        ("DocumentUpdate", "Remove", "Unset"),
        ("DocumentUpdate", "Remove", "RemoveValues"),
        ("DocumentUpdate", "CurrentDate", "SetCurrentDate"),

        ("*", "AddAsync", "CreateAsync"),
        ("*", "InsertAsync", "CreateAsync"),
        ("*", "SaveAsync", "CreateAsync"),
        ("*", "RemoveAsync", "DeleteAsync"),
        ("DocumentQuery", "FindAsync", "FirstOrDefaultAsync"),
        ("*", "FindAsync", "GetAsync"),
        ("*", "GetByIdAsync", "GetAsync"),
        ("*", "GetAllAsync", "ListAsync"),

        ("UserClient", "DownloadAvatarAsync", "GetAvatarAsync"),
        ("FileClient", "UploadMultipartAsync", "UploadInPartsAsync"),
        ("FileClient", "UploadLargeAsync", "UploadInPartsAsync"),
        ("FileClient", "DeleteRevisionAsync", "DeleteAsync"),
        ("FileClient", "DeleteFileAsync", "DeleteAsync"),
        ("FileClient", "GetDetailsAsync", "GetAsync"),
        ("DatastoreClient", "Collection", "GetCollection"),
        ("DomoAppBase DomoClient", "GetAsync", "use 'SendAsync(HttpMethod.Get, …)'"),
        ("DomoAppBase DomoClient", "PostAsync", "use 'SendAsync(HttpMethod.Post, …)'"),
        ("DomoAppBase DomoClient", "PutAsync", "use 'SendAsync(HttpMethod.Put, …)'"),
        ("DomoAppBase DomoClient", "DeleteAsync", "use 'SendAsync(HttpMethod.Delete, …)'"),

        ("DomoCollection CollectionDefinition", "Columns", "Schema"),
        ("UploadOptions FilePermissions", "PublicAccess", "IsPublic"),
        ("AiResponse", "Text", "Output"),
        ("AiResponse", "Content", "Output"),
        ("AiResponse", "Result", "Output"),
        ("AiOptions", "Model", "ModelId"),
        ("AiOptions", "System", "SystemPrompt"),
        ("AiSummaryOptions", "Chunking", "ChunkingConfiguration"),
        ("FileSetFilter FileSetDateFilter", "Not", "IsNegated"),
        ("FileSetFilter FileSetDateFilter", "Negate", "IsNegated"),
        ("FileSetSearch FileSetFileSearch", "FieldSort", "Sort"),
        ("FileSetSearch FileSetFileSearch", "OrderBy", "Sort"),
        ("FileSetSearch FileSetFileSearch", "Limit", "PageSize"),
        ("FileSetFileSearch", "ImmediateChildren", "write 'IncludeSubdirectories = false'"),
        ("FileSetFileSearch", "Recursive", "IncludeSubdirectories"),
        ("FileSetOperator", "NotEqual", "write 'Equals' and '{ IsNegated = true }'"),
        ("DomoAppOptions", "Client", "ClientOptions"),
        ("DomoInstance DomoInstanceOptions", "Address", "BaseAddress"),
        ("StubDomoHandler", "Answer", "AddResponse"),
        ("StubDomoHandler", "Respond", "AddResponse"),
        ("StubDomoHandler", "When", "AddResponse"),
        ("StubDomoHandler", "Setup", "AddResponse"),
        ("StubDomoRequest", "Target", "RequestUri"),
        ("StubDomoRequest", "Uri", "RequestUri"),
        ("StubDomoRequest", "Path", "RequestUri"),
        ("StubDomoRequest", "Content", "Body"),
    ];

    private static readonly (string Guess, string Answer)[] Types =
    [
        ("PersonId", "UserId"),
        ("DataSetId", "DatasetId"),
        ("FieldSort", "FileSetSort"),
        ("DateFilter", "FileSetDateFilter"),
    ];

    /// <summary>Returns the answers to a guessed member name, specific ones first.</summary>
    /// <param name="types">The names of the type and its base types.</param>
    /// <param name="guess">The name that the types do not have.</param>
    public static IEnumerable<string> AnswersTo(List<string> types, string guess)
    {
        foreach (var (named, name, answer) in Members)
        {
            if (name == guess && (named == "*" || Array.Exists(named.Split(' '), types.Contains)))
            {
                yield return answer;
            }
        }
    }

    /// <summary>Returns the client type meant by an unknown type name, or null.</summary>
    public static string? TypeOf(string guess)
    {
        foreach (var (name, answer) in Types)
        {
            if (name == guess)
            {
                return answer;
            }
        }

        return null;
    }
}
