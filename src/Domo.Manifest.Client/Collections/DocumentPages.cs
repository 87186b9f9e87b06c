using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads what AppDB gives in pages.</summary>
internal static class DocumentPages
{
    /// <summary>The most documents, or groups, that AppDB puts into one answer.</summary>
    public const int Size = 10_000;

    /// <summary>Reads pages until one is not full.</summary>
    /// <param name="read">Asks for a page: from where on, and for how many at most; null for what AppDB gives.</param>
    /// <param name="offset">Where the first page begins.</param>
    /// <param name="limit">How many elements at most; null for all.</param>
    /// <param name="identify">Tells elements apart, so that a server that knows no offsets is not asked without end.</param>
    /// <param name="cancellationToken">Ends the request at hand.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<long, long?, IAsyncEnumerable<T>> read,
        long offset,
        long? limit,
        Func<T, string>? identify,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? firstOfPage = null;
        var left = limit ?? long.MaxValue;
        long count;
        do
        {
            count = 0;
            var page = read(offset, limit is null ? null : Math.Min(left, Size));
            await foreach (var element in page.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (count == 0 && identify is not null)
                {
                    var first = identify(element);
                    if (first == firstOfPage)
                    {
                        // The page before, again.
                        yield break;
                    }

                    firstOfPage = first;
                }

                count++;
                yield return element;
            }

            (offset, left) = (offset + count, left - count);
        }
        while (count == Size && left > 0);
    }
}
