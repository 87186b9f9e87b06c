namespace Domo.Manifest.Client;

/// <summary>Reads documents or groups in pages.</summary>
internal static class DocumentPages
{
    /// <summary>The maximum number of documents or groups in a response of AppDB.</summary>
    private const int Size = 10_000;

    /// <inheritdoc cref="OffsetPages.ReadAsync"/>
    public static IAsyncEnumerable<T> ReadAsync<T>(
        Func<long, long?, IAsyncEnumerable<T>> read,
        long offset,
        long? limit,
        Func<T, string>? identify,
        CancellationToken cancellationToken) =>
        OffsetPages.ReadAsync(Size, read, offset, limit, identify, cancellationToken);
}
