using CsCheck;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Incomplete code, as in an editor: the rule examples, split and recombined at random.</summary>
public class RobustnessTests
{
    private static readonly string[][] Sources =
    [
        .. RuleCatalog.OfCSharp.SelectMany(RuleCatalog.MessagesOf)
            .SelectMany(message => new[] { message.Bad, message.Good })
            .Where(example => example.IsCSharp)
            .Select(example => MarkedExample.Parse(example).File.Text)
            .Append("""
                using Domo.Manifest.Client;

                [DomoDocument("Deals")] class Deal { public string Closed { get; set; } }

                class App
                {
                    object Do(System.DateTime day)
                    {
                        var a = $"{a}";
                        var b = (b);
                        return (new Deal { Closed = a }, new Deal { Closed = b }, new Deal { Closed = day.ToString("%") });
                    }
                }
                """)
            .Select(text => SyntaxFactory.ParseTokens(text).Select(token => token.ToFullString()).ToArray()),
    ];

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[0, Sources.Length - 1], Gen.Int[0, Sources.Length - 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1].Array[0, 3],
        (first, second, end, start, gaps) => Mix(Sources[first], Sources[second], end, start, gaps));

    [Fact]
    public async Task Rules_do_not_throw_for_any_code()
    {
        using var project = CSharpProject.Create("", CSharpProject.ManifestAndTypes);

        await Texts.SampleAsync(async text => await project.DiagnosticsOfAsync(text), iter: 150, threads: 1);
    }

    private static string Mix(string[] first, string[] second, double end, double start, double[] gaps)
    {
        var tokens = first.Take((int)(first.Length * end)).Concat(second.Skip((int)(second.Length * start))).ToList();
        foreach (double gap in gaps.Where(_ => tokens.Count > 0))
        {
            tokens.RemoveAt((int)((tokens.Count - 1) * gap));
        }

        return string.Concat(tokens);
    }
}
