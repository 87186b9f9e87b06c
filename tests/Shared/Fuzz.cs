using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Domo.Manifest.Tests.Shared;

/// <summary>
/// Checks generated inputs: a fixed number of inputs, or new inputs for the duration in the environment variable DOMO_FUZZ_SECONDS. A
/// failure prints the seed of its input. If DOMO_FUZZ_SEED contains that seed, the input is the first one of the next run.
/// </summary>
internal static class Fuzz
{
    private const int DefaultSeed = 1;

    /// <summary>A check that takes longer is a hang, even on a busy machine.</summary>
    private static readonly TimeSpan InputLimit = TimeSpan.FromSeconds(60);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The duration of each fuzz test; null for the default number of inputs.</summary>
    public static TimeSpan? Duration { get; } = Number("DOMO_FUZZ_SECONDS") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int FirstSeed { get; } = Number("DOMO_FUZZ_SEED") ?? (Duration is null ? DefaultSeed : Random.Shared.Next());

    /// <summary>Checks each input on a separate thread, so that an endless loop fails the test instead of hanging it.</summary>
    /// <param name="inputs">The number of inputs if DOMO_FUZZ_SECONDS is not set.</param>
    /// <param name="create">Creates an input from the random numbers of the argument only.</param>
    /// <param name="check">Throws if the input is handled incorrectly.</param>
    public static Task RunAsync<T>(int inputs, Func<Random, T> create, Action<T> check) => RunAsync(inputs, create, input =>
    {
        check(input);
        return Task.CompletedTask;
    });

    /// <inheritdoc cref="RunAsync{T}(int, Func{Random, T}, Action{T})"/>
    public static async Task RunAsync<T>(int inputs, Func<Random, T> create, Func<T, Task> check)
    {
        var clock = Stopwatch.StartNew();
        var (slowest, slowestSeed) = (TimeSpan.Zero, FirstSeed);
        int count = 0;
        while (Duration is { } duration ? clock.Elapsed < duration : count < inputs)
        {
            int seed = unchecked(FirstSeed + count);
            var input = create(new Random(seed));
            var start = clock.Elapsed;
            try
            {
                await Task.Run(() => check(input), TestContext.Current.CancellationToken)
                    .WaitAsync(InputLimit, TestContext.Current.CancellationToken);
            }
            catch (Exception exception) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                Assert.Fail($"Input {count + 1} failed; DOMO_FUZZ_SEED={seed} repeats it.\n{Describe(input)}\n{exception}");
            }

            if (clock.Elapsed - start > slowest)
            {
                (slowest, slowestSeed) = (clock.Elapsed - start, seed);
            }

            count++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} inputs from seed {FirstSeed} in {clock.Elapsed.TotalSeconds:F1} s; "
            + $"the slowest, seed {slowestSeed}, took {slowest.TotalMilliseconds:F0} ms"));
    }

    /// <summary>Formats the input as JSON: strings with every character visible, records with all their properties.</summary>
    private static string Describe<T>(T input) => JsonSerializer.Serialize(input, Readable);

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : null;
}
