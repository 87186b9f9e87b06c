using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>The fields that a request may name.</summary>
/// <param name="dataset">The dataset's alias.</param>
/// <param name="columns">The fields, including Beast Modes if the request uses them.</param>
/// <param name="unused">The names of Beast Modes that the request does not use.</param>
internal sealed class QueryFields(string dataset, IReadOnlyList<ResultColumn> columns, IReadOnlyCollection<string> unused)
{
    public IReadOnlyList<ResultColumn> All => columns;

    /// <summary>Finds a field.</summary>
    /// <exception cref="ApiException">There is no field with this name (400).</exception>
    public ResultColumn Find(string name)
    {
        if (TryFind(name, out var column))
        {
            return column;
        }

        throw ApiException.BadRequest(unused.Contains(name)
            ? $"'{name}' is a Beast Mode of the dataset '{dataset}'; add 'useBeastMode=true' to use it."
            : $"The dataset '{dataset}' has no field '{name}'{Suggestion.For(name, columns.Select(field => field.Name))}"
                + $" Its fields: {string.Join(", ", columns.Select(field => $"'{field.Name}'"))}.");
    }

    public bool TryFind(string name, [NotNullWhen(true)] out ResultColumn? column)
    {
        column = columns.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));
        return column is not null;
    }
}
