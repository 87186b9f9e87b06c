using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>Reads the words for units of time.</summary>
internal static class PeriodUnits
{
    /// <summary>By the numbers of the units.</summary>
    private static readonly string[] Words = ["hour", "day", "week", "month", "quarter", "year"];

    /// <summary>Reads the name of a unit, the rest of its item; <c>months</c> as well as <c>month</c>.</summary>
    /// <param name="reader">Stands before it.</param>
    /// <param name="smallest">The smallest unit that there is here.</param>
    /// <exception cref="ApiException">It is another word: 400.</exception>
    public static PeriodUnit Read(QueryReader reader, PeriodUnit smallest)
    {
        reader.SkipSpaces();
        int position = reader.Position;
        string word = reader.ReadBare(',');
        int unit = Array.FindIndex(Words, candidate => word == candidate || word == candidate + "s");
        return unit >= (int)smallest
            ? (PeriodUnit)unit
            : throw reader.Fail($"'{word}' is none of {string.Join(", ", Words[(int)smallest..])}", position);
    }
}
