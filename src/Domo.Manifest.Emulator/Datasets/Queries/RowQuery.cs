using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>The query parameters of a request for rows.</summary>
internal sealed class RowQuery
{
    private static readonly string[] Names =
    [
        "fields", "filter", "dategrain", "groupby", "orderby", .. Aggregation.Names, "offset", "limit", "calendar", "useBeastMode",
    ];

    private readonly QueryParameters _parameters;

    /// <summary>Reads the parameters that do not depend on the dataset.</summary>
    /// <exception cref="ApiException">A parameter is unknown or has an invalid value (400).</exception>
    public RowQuery(HttpRequest request)
    {
        _parameters = new QueryParameters(request, Names);
        Limit = _parameters.Count("limit");
        Offset = _parameters.Count("offset");
        UsesBeastModes = _parameters.Choose("useBeastMode", otherwise: "false", "true");
        IsFiscal = _parameters.Choose("calendar", otherwise: "standard", "fiscal");
    }

    public long? Limit { get; }

    public long? Offset { get; }

    public bool UsesBeastModes { get; }

    public bool IsFiscal { get; }

    public string? Filter => _parameters.Text("filter");

    /// <summary>Returns the distinct fields that a parameter names; null if the request does not have the parameter.</summary>
    public IReadOnlyList<ResultColumn>? FieldsOf(string name, QueryFields fields)
    {
        if (_parameters.Text(name) is not { } text)
        {
            return null;
        }

        var reader = new QueryReader(name, text);
        return [.. reader.ReadList(() => fields.Find(reader.ReadName())).Distinct()];
    }

    public GrainColumn? GrainOf(QueryFields fields) =>
        _parameters.Text("dategrain") is { } text ? GrainColumn.Read(new QueryReader("dategrain", text), fields) : null;

    public IReadOnlyList<SortKey> SortKeys(QueryFields fields)
    {
        if (_parameters.Text("orderby") is not { } text)
        {
            return [];
        }

        var reader = new QueryReader("orderby", text);
        return reader.ReadList(() => SortKey.Read(reader, fields));
    }
}
