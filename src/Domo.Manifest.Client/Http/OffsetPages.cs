using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads pages by offset.</summary>
internal static class OffsetPages
{
    /// <summary>Reads pages until one is not full.</summary>
    /// <param name="size">The number of elements in a full page.</param>
    /// <param name="read">Requests a page by its offset and limit; null for Domo's limit.</param>
    /// <param name="offset">The offset of the first page.</param>
    /// <param name="limit">The maximum number of elements; null for all.</param>
    /// <param name="identify">Returns the key of an element, to stop if the server ignores the offset.</param>
    /// <param name="cancellationToken">Cancels the current request.</param>
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
                        // The server returned the previous page again.
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
