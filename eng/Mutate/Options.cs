using System.Globalization;

namespace Mutate;

/// <summary>The options of the command line.</summary>
internal sealed record Options
{
    public const string Help =
        """
        Usage: eng/mutate AREA|PATH... [options]

        Measures how many small defects in the source ("mutants") the tests of its project notice.

          AREA            rules, binder, fixes, json, generator, analyzers, queries, wire, files, emulator, tool
          PATH            a folder, a file or a line: src/Domo.Manifest.Core/Rules/Dates.cs:40

          --sample N      runs N mutants of each area, drawn at random; the score has a 95 % confidence interval
          --seed N        the seed of the sample (1)
          --survivors     runs only the mutants that survived the last run of the same area or path
          --parallel N    processes at once (2)
          --no-build      takes the test project as it was built last
          --list          prints the mutants without running them

        Prints each survivor as file:line, original → mutation, and the score by folder. The survivors are also written to
        artifacts/mutate/AREA.survivors.tsv, in the columns of eng/mutants-equivalent.tsv: a mutant that changes nothing that
        a user could see is copied there, with the reason in place of the last column.
        """;

    public List<Area> Areas { get; } = [];

    public int? Sample { get; private set; }

    public int Seed { get; private set; } = 1;

    public int Parallel { get; private set; } = 2;

    public bool OnlySurvivors { get; private set; }

    public bool Builds { get; private set; } = true;

    public bool OnlyLists { get; private set; }

    public static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--sample":
                    options.Sample = Number(++i);
                    break;
                case "--seed":
                    options.Seed = Number(++i);
                    break;
                case "--parallel":
                    options.Parallel = Math.Max(1, Number(++i));
                    break;
                case "--survivors":
                    options.OnlySurvivors = true;
                    break;
                case "--no-build":
                    options.Builds = false;
                    break;
                case "--list":
                    options.OnlyLists = true;
                    break;
                case ['-', ..]:
                    throw new MutateException($"Unknown option '{arguments[i]}'. See eng/mutate --help.");
                default:
                    options.Areas.Add(Area.Parse(arguments[i]));
                    break;
            }
        }

        return options.Areas.Count > 0 ? options : throw new MutateException("Name an area or a path. See eng/mutate --help.");

        int Number(int index) =>
            index < arguments.Length && int.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : throw new MutateException($"'{arguments[index - 1]}' needs a number.");
    }
}
