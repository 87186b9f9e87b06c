using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types.Pull;

/// <summary>Reads the types of a manifest's datasets from Domo.</summary>
internal sealed class TypesPull(ToolHost host, DatasetSchemas schemas, TypesUpdate update)
{
    /// <summary>The number of concurrent requests.</summary>
    private const int AtOnce = 4;

    /// <summary>Gets whether a dataset could not be read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Gets whether a dataset could be read.</summary>
    public bool HasTaken { get; private set; }

    /// <summary>Requests each dataset once, and merges its types. A failure is reported, and does not affect the other datasets.</summary>
    public async Task RunAsync(IEnumerable<DatasetMapping> datasets, CancellationToken cancellationToken)
    {
        var byId = datasets.ToLookup(dataset => dataset.DataSetId ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var dataset in byId[""])
        {
            update.Warn(SourceOf(dataset), "has no dataSetId in the manifest, so its columns cannot be read");
        }

        foreach (string[] ids in byId.Select(group => group.Key).Where(id => id.Length > 0).Chunk(AtOnce))
        {
            var answers = Array.ConvertAll(ids, id => (Id: id, Columns: schemas.ReadAsync(id, cancellationToken)));
            foreach (var (id, columns) in answers)
            {
                if (!await TryTakeAsync(byId[id], columns))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Merges a response into all entries of a dataset.</summary>
    /// <returns>Whether to continue with other datasets.</returns>
    private async Task<bool> TryTakeAsync(IEnumerable<DatasetMapping> datasets, Task<IReadOnlyList<SourceColumn>> answer)
    {
        try
        {
            var columns = await answer;
            HasTaken = true;
            foreach (var dataset in datasets)
            {
                update.Take(SourceOf(dataset), columns);
            }

            return true;
        }
        catch (TokenRefusedException exception)
        {
            Complain(exception.Message);
            return false;
        }
        catch (ToolException exception)
        {
            Complain($"{string.Join(", ", datasets.Select(dataset => dataset.Alias))}: {exception.Message}");
            return true;
        }
    }

    private void Complain(string message)
    {
        HasFailed = true;
        ToolRunner.Complain(host, message);
    }

    private static TypesSource SourceOf(DatasetMapping dataset) => new(dataset.Alias, IsCollection: false, dataset.Alias, "Domo");
}
