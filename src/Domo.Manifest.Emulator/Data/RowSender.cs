using System.Data.Common;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Data;

/// <summary>Sends rows as they are read.</summary>
internal static class RowSender
{
    /// <summary>
    /// How much is written before it is sent. Up to here a failure can still become an error response, which is why rows do not
    /// go straight into the response.
    /// </summary>
    private const int ChunkSize = 32 * 1024;

    public static async Task SendAsync(DbDataReader rows, RowWriter writer, HttpResponse response, CancellationToken cancellationToken)
    {
        writer.WriteStart();
        while (await rows.ReadAsync(cancellationToken))
        {
            writer.WriteRow(rows);
            if (writer.PendingCount >= ChunkSize)
            {
                await SendBufferAsync(writer, response, cancellationToken);
            }
        }

        writer.WriteEnd();
        await SendBufferAsync(writer, response, cancellationToken);
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
