using System.ComponentModel.DataAnnotations;

namespace Domo.Manifest.Client;

/// <summary>
/// How a file is uploaded in parts. At most <see cref="PartSize"/> × <see cref="Parallelism"/> bytes of it are in memory.
/// </summary>
public sealed record DomoUploadOptions
{
    /// <summary>The smallest part that Domo recommends, in bytes. The last part of a file is as small as it is.</summary>
    public const int MinimumPartSize = 10_000_000;

    /// <summary>The largest part that Domo recommends, in bytes.</summary>
    public const int MaximumPartSize = 100_000_000;

    /// <summary>The most parts that a file can have.</summary>
    public const int MaximumPartCount = 10_000;

    private const int MaximumParallelism = 32;

    private const int MaximumAttempts = 100;

    /// <summary>
    /// The size of a part in bytes, from <see cref="MinimumPartSize"/> to <see cref="MaximumPartSize"/>; 16 MiB unless set. A stream that
    /// tells its length, and would need more than <see cref="MaximumPartCount"/> of them, is cut in larger ones.
    /// </summary>
    [Range(MinimumPartSize, MaximumPartSize)]
    public int PartSize { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many parts are on their way at once, 1 to 32; 4 unless set.</summary>
    [Range(1, MaximumParallelism)]
    public int Parallelism { get; init; } = 4;

    /// <summary>
    /// How often a part is sent at most before the upload fails, 1 to 100; 5 unless set. It is sent again after no answer, 408, 429 and
    /// 5xx: as much later as <c>Retry-After</c> says, else about 0.5, 1, 2 … 30 seconds later. A <c>Retry-After</c> of more than 5 minutes
    /// ends the upload: the exception has it.
    /// </summary>
    [Range(1, MaximumAttempts)]
    public int AttemptsPerPart { get; init; } = 5;

    /// <summary>Is told after each part; null for nobody. Calls never overlap.</summary>
    public IProgress<DomoUploadProgress>? Progress { get; init; }

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
