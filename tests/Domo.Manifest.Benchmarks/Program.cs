using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Domo.Manifest.Benchmarks;
using Domo.Manifest.Benchmarks.Analysis;
using Domo.Manifest.Benchmarks.Growth;
using Perfolizer.Horology;

// Measurements without BenchmarkDotNet: streaming, wide rows, the cost of analyzers and emitted code in a build, and the findings in a
// folder of C# code.
switch (args)
{
    case ["rows"]:
        await RowStreaming.RunAsync();
        return 0;
    case ["rule-growth", .. var filter]:
        return RuleGrowth.Run(filter is [var name, ..] ? name : "", 2000);
    case ["command-growth", var tool, .. var filter]:
        return new CommandGrowth(tool).Run(filter is [var part, ..] ? part : "");
    case ["analyzer-cost"]:
        return AnalyzerCost.Run();
    case ["emitted-code", var repetitions, .. var sizes]:
        return EmittedCodeCost.Run(sizes, int.Parse(repetitions, CultureInfo.InvariantCulture));
    case ["wide-rows"]:
        return WideRows.Run(rounds: 200);
    case ["code-base", var folder]:
        return await CodeBase.RunAsync(folder);
}

// Short enough to run all benchmarks in a few minutes. The calls per iteration matter most: a run over 10,000 rows is one call, and
// the just-in-time compiler fully optimizes a method only after some dozens of calls.
var job = Job.Default
    .WithMinInvokeCount(32)
    .WithWarmupCount(10)
    .WithIterationCount(15)
    .WithIterationTime(TimeInterval.FromMilliseconds(200));

BenchmarkSwitcher
    .FromAssembly(typeof(Program).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(job).AddColumn(StatisticColumn.Min));
return 0;
