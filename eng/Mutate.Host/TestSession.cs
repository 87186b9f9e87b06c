using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace Mutate.Host;

/// <summary>The test cases of an assembly, discovered once and run for each mutant.</summary>
internal sealed class TestSession
{
    private readonly Assembly _tests;
    private readonly ITestFramework _framework;
    private readonly ITestCase?[] _cases;
    private readonly Dictionary<string, int> _indexes;
    private readonly MutantSwitch _switch;

    private TestSession(Assembly tests, ITestFramework framework, ITestCase?[] cases, MutantSwitch mutants)
    {
        _tests = tests;
        _framework = framework;
        _cases = cases;
        _indexes = cases.Index().Where(pair => pair.Item is not null).ToDictionary(pair => pair.Item!.UniqueID, pair => pair.Index);
        _switch = mutants;
    }

    /// <param name="testAssembly">The path of the test assembly.</param>
    /// <param name="mutatedAssembly">The name of the assembly with the mutants.</param>
    /// <param name="list">A file with the ID of each test case, which the first session writes. An index refers to a line of it.</param>
    public static async Task<TestSession> StartAsync(string testAssembly, string mutatedAssembly, string list)
    {
        var tests = Assembly.LoadFrom(testAssembly);
        var framework = RegisteredEngineConfig.GetTestFramework(tests, null);
        var options = TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration());
        options.SetPreEnumerateTheories(true);
        options.SetSynchronousMessageReporting(true);

        var cases = new List<ITestCase>();
        var discoverer = framework.GetDiscoverer(tests);
        await discoverer.Find(
            testCase =>
            {
                // The trait is on tests that take long and cover little specific code.
                if (!testCase.Traits.ContainsKey("NotForMutants"))
                {
                    lock (cases)
                    {
                        cases.Add(testCase);
                    }
                }

                return new(true);
            },
            options,
            null,
            null);

        var byId = cases.DistinctBy(testCase => testCase.UniqueID).ToDictionary(testCase => testCase.UniqueID);
        if (!File.Exists(list))
        {
            await File.WriteAllLinesAsync(list, byId.Keys);
        }

        // A mutant may change the data of a theory, and thereby the test cases.
        var ordered = (await File.ReadAllLinesAsync(list)).Select(id => byId.GetValueOrDefault(id));
        return new(tests, framework, [.. ordered], new(Assembly.Load(mutatedAssembly)));
    }

    /// <summary>Reports each test case with its duration and the probes that it executes, then the probes of static fields.</summary>
    public async Task CoverAsync(Action<string> report)
    {
        string childFolder = Environment.GetEnvironmentVariable("MUTANT_COVERAGE")!;
        _switch.Record();
        _switch.TakeHits();
        int[] before = [];
        var watch = new Stopwatch();
        var sink = new CaseSink
        {
            Starting = starting =>
            {
                // Probes in a fixture belong to all test cases of its class.
                before = _switch.TakeHits();
                if (before.Length > 0 && starting.TestCaseUniqueID is { } id && _indexes.TryGetValue(id, out int index))
                {
                    report($"fixture {_cases[index]!.TestClassName}\t{Join(before)}");
                }

                report($"start {starting.TestCaseDisplayName.ReplaceLineEndings(" ")}");
                watch.Restart();
            },
            Finished = (finished, passed) =>
            {
                long duration = watch.ElapsedMilliseconds;
                int[] hits = [.. _switch.TakeHits(), .. TakeHitsOfProcesses(childFolder)];
                if (_indexes.TryGetValue(finished.TestCaseUniqueID, out int index))
                {
                    var testCase = _cases[index]!;
                    string name = testCase.TestCaseDisplayName.ReplaceLineEndings(" ").Replace('\t', ' ');
                    string state = passed ? "passes" : "fails";
                    report($"case {index}\t{state}\t{duration}\t{testCase.TestClassName}\t{name}\t{Join(hits)}");
                }
            },
        };
        await RunAsync([.. _cases.OfType<ITestCase>()], sink);
        report($"static {Join(_switch.StaticHits())}");
    }

    /// <summary>Runs test cases with a mutant. Returns the index of the first one that fails, or -1 if a fixture fails.</summary>
    public async Task<int?> RunAsync(int mutant, IReadOnlyList<int> indexes)
    {
        _switch.Activate(mutant);
        var sink = new CaseSink { StopsOnFailure = true };
        try
        {
            await RunAsync([.. indexes.Select(index => _cases[index]).OfType<ITestCase>()], sink);
        }
        finally
        {
            _switch.Activate(0);
        }

        return sink.FirstFailed is { } failed ? _indexes.GetValueOrDefault(failed, -1) : null;
    }

    private async Task RunAsync(IReadOnlyCollection<ITestCase> cases, CaseSink sink)
    {
        var options = TestFrameworkOptions.ForExecution(new TestAssemblyConfiguration());
        options.SetParallelMode(ParallelMode.None);
        options.SetSynchronousMessageReporting(true);
        await _framework.GetExecutor(_tests).RunTestCases(cases, sink, options, null);
    }

    private static List<int> TakeHitsOfProcesses(string folder)
    {
        var hits = new List<int>();
        foreach (string file in Directory.GetFiles(folder))
        {
            hits.AddRange(File.ReadAllText(file).Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture)));
            File.Delete(file);
        }

        return hits;
    }

    private static string Join(IEnumerable<int> numbers) => string.Join(',', numbers.Distinct());
}
