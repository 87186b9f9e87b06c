using System.Globalization;

namespace Domo.Manifest.Benchmarks.Growth;

/// <summary>The processor time at a size and at two, four and eight times that size.</summary>
/// <param name="Name">The name of the measurement.</param>
/// <param name="Size">The first size.</param>
/// <param name="Times">The times, in milliseconds.</param>
internal sealed record GrowthResult(string Name, int Size, IReadOnlyList<double> Times)
{
    /// <summary>Shorter times are not significant: they are dominated by startup and noise.</summary>
    private const double LeastTime = 150;

    /// <summary>Allows for caches, the garbage collector and n log n.</summary>
    private const double MaxExponent = 1.45;

    /// <summary>The exponent of the growth of the time over the last two doublings: 1 is linear, 2 quadratic.</summary>
    public double Exponent => Times[^1] < LeastTime ? 0 : Math.Log2(Times[^1] / Math.Max(Times[^3], LeastTime / 16)) / 2;

    /// <summary>Whether the time grows faster than linearly.</summary>
    public bool IsSuperlinear => Exponent > MaxExponent;

    /// <summary>Measures the time. A suspicious result is measured twice more at a larger size, and the shortest times count.</summary>
    /// <param name="name">The name of the result.</param>
    /// <param name="size">The first size.</param>
    /// <param name="time">Runs a size and returns its time in milliseconds.</param>
    public static GrowthResult Measure(string name, int size, Func<int, double> time)
    {
        var result = Once(name, size, time);
        if (!result.IsSuperlinear)
        {
            return result;
        }

        // The garbage collector and the caches of the processor make small sizes cheap; at a larger size only the algorithm matters.
        var (first, second) = (Once(name, size * 8, time), Once(name, size * 8, time));
        return first with { Times = [.. first.Times.Zip(second.Times, Math.Min)] };
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Exponent:0.0}  {Name}: {string.Join(", ", Times.Select((time, i) => string.Create(
            CultureInfo.InvariantCulture, $"{Size << i}: {time:0} ms")))}");

    private static GrowthResult Once(string name, int size, Func<int, double> time) =>
        new(name, size, [.. Enumerable.Range(0, 4).Select(i => time(size << i))]);
}
