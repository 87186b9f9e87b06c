using System.Globalization;
using Mutate.Host;

// Arguments: the test assembly, the name of the mutated assembly and the file that lists the test cases.
// Commands on standard input, one per line:
//   coverage            runs every test case and reports the probes that each one executes
//   run ID 1,2,3        runs test cases with a mutant until one fails
//   check 1             runs one test case without a mutant
// Every response is one line that starts with "@@".
using var input = Console.In;
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
Console.SetIn(TextReader.Null);
Console.SetOut(TextWriter.Null);

Xunit.TestContext.SetForInitialization(null, false, false);
var session = await TestSession.StartAsync(args[0], args[1], args[2]);
Answer("ready");
while (await input.ReadLineAsync() is { } line)
{
    string[] words = line.Split(' ');
    switch (words[0])
    {
        case "coverage":
            await session.CoverAsync(Answer);
            Answer("done");
            break;
        case "run":
            int? failed = await session.RunAsync(Number(words[1]), [.. words[2].Split(',').Select(Number)]);
            Answer(failed is null ? "passed" : $"failed {failed}");
            break;
        case "check":
            Answer(await session.RunAsync(0, [Number(words[1])]) is null ? "passed" : "failed");
            break;
    }
}

Environment.Exit(0);

void Answer(string text) => output.WriteLine("\n@@" + text);

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
