using System.Buffers;
using System.Security.Cryptography;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Files;

/// <summary>Content that has been written to a file, with its hashes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Md5">The MD5 in hexadecimal.</param>
/// <param name="Sha256">The SHA-256 in hexadecimal.</param>
/// <param name="Milliseconds">The duration of the upload.</param>
internal sealed record SavedContent(string Path, long Size, string Md5, string Sha256, long Milliseconds)
{
    /// <summary>Writes streams to one file, one after the other.</summary>
    /// <exception cref="ApiException">The content is too large (413). The file is deleted.</exception>
    public static async Task<SavedContent> SaveAsync(
        IEnumerable<Func<Stream>> sources, string path, long? limit, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        try
        {
            using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
            using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var file = File.Create(path))
            {
                foreach (var open in sources)
                {
                    await using var source = open();
                    size = await CopyAsync(source, file, [md5, sha256], size, limit, cancellationToken);
                }
            }

            return new SavedContent(
                path,
                size,
                Convert.ToHexString(md5.GetHashAndReset()),
                Convert.ToHexString(sha256.GetHashAndReset()),
                (long)time.GetElapsedTime(start).TotalMilliseconds);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Deletes the file, unless it was moved.</summary>
    public void Delete() => File.Delete(Path);

    /// <summary>Moves the file to its final path.</summary>
    public void MoveTo(string place) => File.Move(Path, place, overwrite: true);

    private static async Task<long> CopyAsync(
        Stream source, Stream file, IncrementalHash[] hashes, long size, long? limit, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            int count;
            while ((count = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                size += count;
                if (size > limit)
                {
                    throw new ApiException(StatusCodes.Status413PayloadTooLarge, $"A file can have at most {limit} bytes.");
                }

                foreach (var hash in hashes)
                {
                    hash.AppendData(buffer, 0, count);
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
