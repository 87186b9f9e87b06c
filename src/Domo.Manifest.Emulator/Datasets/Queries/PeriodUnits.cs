using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>Reads the names of units of time.</summary>
internal static class PeriodUnits
{
    /// <summary>Indexed by the value of the unit.</summary>
    private static readonly string[] Words = ["hour", "day", "week", "month", "quarter", "year"];

    /// <summary>Reads the name of a unit, singular or plural, which is the rest of the item.</summary>
    /// <param name="reader">The reader, positioned at the name.</param>
    /// <param name="smallest">The smallest allowed unit.</param>
    /// <exception cref="ApiException">The word is not a unit (400).</exception>
    public static PeriodUnit Read(QueryReader reader, PeriodUnit smallest)
    {
        reader.SkipSpaces();
        int position = reader.Position;
        string word = reader.ReadBare(',');
        int unit = Array.FindIndex(Words, candidate => word == candidate || word == candidate + "s");
        return unit >= (int)smallest
            ? (PeriodUnit)unit
            : throw reader.Fail($"'{word}' is not one of {string.Join(", ", Words[(int)smallest..])}", position);
    }
}
