using System.ComponentModel.DataAnnotations;

namespace Domo.Manifest.Client.Files;

/// <summary>
/// The options of an upload in parts, which has at most <see cref="PartSize"/> × <see cref="Parallelism"/> bytes in memory.
/// </summary>
public sealed record UploadInPartsOptions
{
    /// <summary>The smallest part size that Domo recommends, in bytes. The last part of a file can be smaller.</summary>
    public const int MinimumPartSize = 10_000_000;

    /// <summary>The largest part size that Domo recommends, in bytes.</summary>
    public const int MaximumPartSize = 100_000_000;

    /// <summary>The maximum number of parts of a file.</summary>
    public const int MaximumPartCount = 10_000;

    private const int MaximumParallelism = 32;

    private const int MaximumAttempts = 100;

    /// <summary>
    /// The size of a part in bytes, from <see cref="MinimumPartSize"/> to <see cref="MaximumPartSize"/>; 16 MiB unless set. If the stream
    /// has a length and would need more than <see cref="MaximumPartCount"/> parts, the parts are larger.
    /// </summary>
    [Range(MinimumPartSize, MaximumPartSize)]
    public int PartSize { get; init; } = 16 * 1024 * 1024;

    /// <summary>The number of parts that are sent in parallel, 1 to 32; 4 unless set.</summary>
    [Range(1, MaximumParallelism)]
    public int Parallelism { get; init; } = 4;

    /// <summary>
    /// The maximum number of attempts to send a part, 1 to 100; 5 unless set. A part is sent again if there is no response, or after 408,
    /// 429 and 5xx, with a delay of <c>Retry-After</c> or about 0.5, 1, 2 … 30 seconds. A <c>Retry-After</c> of more than 5 minutes ends
    /// the upload; the exception has it.
    /// </summary>
    [Range(1, MaximumAttempts)]
    public int AttemptsPerPart { get; init; } = 5;

    /// <summary>Receives the progress after each part; null for none. Calls never overlap.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    /// <summary>A description; empty unless set.</summary>
    public string Description { get; init; } = "";

    internal void Validate()
    {
        InRange(PartSize, MinimumPartSize, MaximumPartSize, nameof(PartSize));
        InRange(Parallelism, 1, MaximumParallelism, nameof(Parallelism));
        InRange(AttemptsPerPart, 1, MaximumAttempts, nameof(AttemptsPerPart));
    }

    private static void InRange(int value, int minimum, int maximum, string name)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} takes {minimum} to {maximum}.");
        }
    }
}
