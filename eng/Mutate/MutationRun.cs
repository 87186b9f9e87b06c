using System.Collections.Concurrent;
using System.Globalization;

namespace Mutate;

/// <summary>Runs the tests against every mutant of an assembly.</summary>
internal sealed class MutationRun
{
    private const int FirstBatch = 6;
    private const int Preview = 50;
    private const int LargestGroup = 16;
    private const int LargestBatch = 60;
    private const int LongestBatch = 2000;
    private const int SlowMilliseconds = 500;
    private const int SlowMedians = 5;
    private const int EnoughFastCases = 5;

    private readonly TestBench _bench;
    private readonly MutatedAssembly _assembly;
    private readonly List<TestCase> _cases = [];
    private readonly HashSet<int> _staticProbes = [];
    private readonly ConcurrentDictionary<Mutant, Verdict> _verdicts = [];
    private readonly Dictionary<string, HashSet<int>> _probesOfFile;

    /// <summary>The duration from which a test case is slow, which is longer on a busy machine.</summary>
    private int _slow = SlowMilliseconds;

    /// <summary>Mutants of static fields that the most effective tests have not detected.</summary>
    private readonly ConcurrentBag<Mutant> _open = [];

    private MutationRun(TestBench bench, MutatedAssembly assembly)
    {
        _bench = bench;
        _assembly = assembly;
        _probesOfFile = assembly.Mutants.GroupBy(mutant => mutant.File)
            .ToDictionary(group => group.Key, group => group.Select(mutant => assembly.Probes[mutant.Probe]).ToHashSet());
    }

    /// <summary>Returns the verdict on each mutant.</summary>
    public static async Task<IReadOnlyDictionary<Mutant, Verdict>> RunAsync(
        TestBench bench, MutatedAssembly assembly, IReadOnlyList<Mutant> mutants, int parallel)
    {
        var run = new MutationRun(bench, assembly);
        await run.CoverAsync();

        // Mutants that need a separate process come last, when the most effective tests are known.
        var queue = new ConcurrentQueue<Mutant>(mutants.OrderBy(run.IsStatic));
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(_ => Task.Run(() => run.WorkAsync(queue, mutants.Count))));
        await Parallel.ForEachAsync(
            run.Groups(),
            new ParallelOptions { MaxDegreeOfParallelism = parallel },
            async (group, _) => await run.RunGroupAsync(group, run.CasesFor(group[0])));
        return run._verdicts;
    }

    private bool IsStatic(Mutant mutant) => mutant.Container.IsStatic || _staticProbes.Contains(_assembly.Probes[mutant.Probe]);

    private async Task CoverAsync()
    {
        using var worker = await Worker.StartAsync(_bench, [], isCoverage: true);
        await worker.SendAsync("coverage");
        var fixtures = new List<(string ClassName, int[] Probes)>();
        var failing = new List<string>();
        string current = "";
        while (true)
        {
            string line = await worker.ReadAsync(TimeSpan.FromMinutes(5))
                ?? throw new MutateException($"A test of {_bench.Project} does not end, or its process does: {current}");
            if (line == "done")
            {
                break;
            }

            string[] columns = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('\t');
            switch (line.Split(' ')[0])
            {
                case "start":
                    current = columns[0];
                    break;
                case "fixture":
                    fixtures.Add((columns[0], Numbers(columns[1])));
                    break;
                case "static":
                    _staticProbes.UnionWith(Numbers(columns[0]));
                    break;
                case "case" when columns[1] == "passes":
                    _cases.Add(new(Number(columns[0]), columns[3], columns[4], Number(columns[2]), [.. Numbers(columns[5])]));
                    break;
                case "case":
                    failing.Add(columns[4]);
                    break;
            }
        }

        foreach (var (className, probes) in fixtures)
        {
            _cases.FindAll(testCase => testCase.ClassName == className).ForEach(testCase => testCase.Probes.UnionWith(probes));
        }

        if (_cases.Count > 0)
        {
            int median = _cases.Select(testCase => testCase.Milliseconds).Order().ElementAt(_cases.Count / 2);
            _slow = Math.Max(SlowMilliseconds, SlowMedians * median);
        }

        int seconds = _cases.Sum(testCase => testCase.Milliseconds) / 1000;
        Console.Error.WriteLine($"{_cases.Count} test cases pass in {seconds} s without a mutant.");
        if (failing.Count > 0)
        {
            Console.Error.WriteLine($"{failing.Count} fail or are skipped, and are left out: {string.Join("; ", failing.Take(5))}");
        }
    }

    private async Task WorkAsync(ConcurrentQueue<Mutant> queue, int total)
    {
        Worker? worker = null;
        try
        {
            while (queue.TryDequeue(out var mutant))
            {
                var cases = CasesFor(mutant);
                var verdict = Verdict.NotCovered;
                if (cases.Count > 0)
                {
                    if (worker is null || IsStatic(mutant))
                    {
                        worker?.Dispose();
                        worker = await Worker.StartAsync(_bench, IsStatic(mutant) ? [mutant] : []);
                    }

                    bool isPreview = IsGroupable(mutant) && cases.Count > Preview;
                    (verdict, worker) = await RunAsync(worker, mutant, isPreview ? cases[..Preview] : cases);
                    if (isPreview && verdict == Verdict.Survived)
                    {
                        _open.Add(mutant);
                        continue;
                    }
                }

                _verdicts[mutant] = verdict;
                if (_verdicts.Count % 25 == 0)
                {
                    int survivors = _verdicts.Values.Count(value => value is Verdict.Survived or Verdict.NotCovered);
                    Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {_verdicts.Count} of {total}, {survivors} survive");
                }
            }
        }
        finally
        {
            worker?.Dispose();
        }
    }

    /// <summary>Returns whether a mutant can be active together with mutants of other containers.</summary>
    private bool IsGroupable(Mutant mutant) =>
        IsStatic(mutant) && mutant.Container.Kind is ContainerKind.Expression or ContainerKind.Constant;

    private List<List<Mutant>> Groups()
    {
        var groups = new List<List<Mutant>>();
        foreach (var mutant in _open.OrderBy(mutant => mutant.Id))
        {
            var group = groups.Find(group => group.Count < LargestGroup && group.TrueForAll(other => other.Container != mutant.Container));
            if (group is null)
            {
                groups.Add([mutant]);
            }
            else
            {
                group.Add(mutant);
            }
        }

        return groups;
    }

    /// <summary>Runs all tests with several mutants at once. If a test fails, it runs each half of the mutants separately.</summary>
    private async Task RunGroupAsync(List<Mutant> group, List<TestCase> cases)
    {
        using var worker = await Worker.StartAsync(_bench, group);
        foreach (var batch in Batches(cases))
        {
            int id = group.Count > 1 ? -1 : group[0].Id;
            await worker.SendAsync($"run {id} {string.Join(',', batch.Select(testCase => testCase.Index))}");
            string? answer = await worker.ReadAsync(LimitFor(batch));
            if (answer == "passed")
            {
                continue;
            }

            if (group.Count == 1)
            {
                _verdicts[group[0]] = answer is null ? Verdict.TimedOut : Verdict.Killed;
                return;
            }

            // The tests that have passed also pass for each half.
            worker.Dispose();
            var rest = cases[cases.IndexOf(batch[0])..];
            await RunGroupAsync(group[..(group.Count / 2)], rest);
            await RunGroupAsync(group[(group.Count / 2)..], rest);
            return;
        }

        group.ForEach(mutant => _verdicts[mutant] = Verdict.Survived);
    }

    /// <summary>
    /// Returns the test cases that execute a mutant, the most effective and fastest first. Slow ones are omitted if enough others execute
    /// it.
    /// </summary>
    private List<TestCase> CasesFor(Mutant mutant)
    {
        int probe = _assembly.Probes[mutant.Probe];
        var cases = IsStatic(mutant)
            ? _cases.OrderByDescending(testCase => testCase.Probes.Overlaps(_probesOfFile[mutant.File]))
            : _cases.Where(testCase => testCase.Probes.Contains(probe)).OrderBy(_ => 0);
        TestCase[] ordered = [.. cases.ThenByDescending(testCase => testCase.Kills).ThenBy(testCase => testCase.Milliseconds)];

        // Tests of growth, fuzzing and processes execute most statements and take most of the time.
        return ordered.Count(IsFast) < EnoughFastCases ? [.. ordered] : [.. ordered.Where(IsFast)];
    }

    private bool IsFast(TestCase testCase) => testCase.Milliseconds < _slow;

    /// <summary>Runs test cases until one fails. Returns the process to continue with, if there is one.</summary>
    private async Task<(Verdict Verdict, Worker? Worker)> RunAsync(Worker worker, Mutant mutant, List<TestCase> cases)
    {
        bool isStatic = IsStatic(mutant);
        foreach (var batch in Batches(cases))
        {
            bool wasUsed = worker.IsUsed;
            worker.IsUsed = true;
            await worker.SendAsync($"run {mutant.Id} {string.Join(',', batch.Select(testCase => testCase.Index))}");
            string? answer = await worker.ReadAsync(LimitFor(batch));
            if (answer is null)
            {
                worker.Dispose();
                return (Verdict.TimedOut, null);
            }

            if (answer == "passed")
            {
                continue;
            }

            int index = Number(answer["failed ".Length..]);
            var killer = batch.FirstOrDefault(testCase => testCase.Index == index);
            if (isStatic)
            {
                worker.Dispose();
                return (Killed(killer), null);
            }

            // The process of a killed mutant is reused, unless the mutant has left state in it.
            if (killer is not null)
            {
                await worker.SendAsync($"check {index}");
                if (await worker.ReadAsync(LimitFor([killer])) == "passed")
                {
                    return (Killed(killer), worker);
                }
            }

            worker.Dispose();
            if (!wasUsed)
            {
                return (Killed(killer), null);
            }

            // The failure may be due to state that another mutant has left.
            worker = await Worker.StartAsync(_bench, []);
            return await RunAsync(worker, mutant, killer is null ? cases : [killer, .. cases.Where(testCase => testCase != killer)]);
        }

        if (isStatic)
        {
            worker.Dispose();
        }

        return (Verdict.Survived, isStatic ? null : worker);
    }

    private static Verdict Killed(TestCase? killer)
    {
        if (killer is not null)
        {
            killer.Kills++;
        }

        return Verdict.Killed;
    }

    private static TimeSpan LimitFor(List<TestCase> cases) =>
        TimeSpan.FromMilliseconds(10_000 + (5L * cases.Sum(testCase => testCase.Milliseconds)));

    private static IEnumerable<List<TestCase>> Batches(List<TestCase> cases)
    {
        var batch = new List<TestCase>();
        int size = FirstBatch;
        int milliseconds = 0;
        foreach (var testCase in cases)
        {
            batch.Add(testCase);
            milliseconds += testCase.Milliseconds;
            if (batch.Count >= size || milliseconds > LongestBatch)
            {
                yield return batch;
                batch = [];
                size = LargestBatch;
                milliseconds = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int[] Numbers(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
