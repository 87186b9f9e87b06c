using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads what Domo gives in pages that begin at an offset.</summary>
internal static class OffsetPages
{
    /// <summary>Reads pages until one is not full.</summary>
    /// <param name="size">How many elements a full page has.</param>
    /// <param name="read">Asks for a page: from where on, and for how many at most; null for what Domo gives.</param>
    /// <param name="offset">Where the first page begins.</param>
    /// <param name="limit">How many elements at most; null for all.</param>
    /// <param name="identify">Tells elements apart, so that a server that knows no offsets is not asked without end.</param>
    /// <param name="cancellationToken">Ends the request at hand.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        int size,
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
            var page = read(offset, limit is null ? null : Math.Min(left, size));
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
        while (count == size && left > 0);
    }
}
