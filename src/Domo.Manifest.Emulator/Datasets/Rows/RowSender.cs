using System.Data.Common;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>Sends rows as they are read.</summary>
internal static class RowSender
{
    /// <summary>
    /// The number of bytes that are written before they are sent. Until then a failure can still become an error response, so rows are not
    /// written to the response directly.
    /// </summary>
    private const int ChunkSize = 32 * 1024;

    /// <summary>Sends all rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="writer">The writer of their format.</param>
    /// <param name="response">The response.</param>
    /// <param name="run">Runs the code that reads from the database.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task SendAsync(
        DbDataReader rows,
        RowWriter writer,
        HttpResponse response,
        Func<Func<bool>, CancellationToken, Task<bool>> run,
        CancellationToken cancellationToken)
    {
        writer.WriteStart();
        while (await run(() => WriteChunk(rows, writer), cancellationToken))
        {
            await SendBufferAsync(writer, response, cancellationToken);
        }

        writer.WriteEnd();
        await SendBufferAsync(writer, response, cancellationToken);
    }

    /// <summary>Writes rows until there are enough bytes to send.</summary>
    /// <returns>Whether there may be more rows.</returns>
    private static bool WriteChunk(DbDataReader rows, RowWriter writer)
    {
        while (rows.Read())
        {
            writer.WriteRow(rows);
            if (writer.PendingCount >= ChunkSize)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task SendBufferAsync(RowWriter writer, HttpResponse response, CancellationToken cancellationToken)
    {
        writer.Flush();
        if (!response.HasStarted)
        {
            response.ContentType = writer.ContentType;
        }

        await response.Body.WriteAsync(writer.Buffer.WrittenMemory, cancellationToken);
        writer.Buffer.ResetWrittenCount();
    }
}
