using System.Text;
using CsCheck;
using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.CheckData;
using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.CheckData;

/// <summary>Reading a data file with any bytes ends with findings or with a message.</summary>
public sealed class DataCheckRobustnessTests
{
    private static readonly DataShape Shape = new("Notes", true,
    [
        new("a", "LONG", ColumnType.Long) { IsNeverNull = true },
        new("b", "DATE", ColumnType.Date),
        new("c", "STRING", ColumnType.String) { IsList = true },
    ]);

    private static readonly string[] Tokens =
        ["{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"c\"", "\"content\"", "\"", "1", "null", "\n", ";", "a,b,c\n", "\"\\ud800\""];

    private static readonly Gen<byte[]> Pieces = Gen.OneOf(
        Gen.Int[0, Tokens.Length - 1].Select(index => Encoding.UTF8.GetBytes(Tokens[index])),
        Gen.Byte.Array[0, 4]).Array[0, 40].Select(pieces => pieces.SelectMany(piece => piece).ToArray());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Checks_or_rejects_any_bytes(bool isJson) => Pieces.Sample(bytes =>
    {
        var report = new DataReport(Shape, 10);
        try
        {
            var stream = new MemoryStream(bytes);
            using RecordReader reader = isJson ? new JsonRecordReader(stream, "f") : new CsvRecordReader(stream, "f");
            new DataCheck(Shape, report).Run(reader, CancellationToken.None);
            report.Complete();
            Assert.InRange(report.Findings.Count, 0, 10);
            Assert.All(report.Findings, finding => Assert.True(finding.Line >= 1 && finding.Column >= 1));
        }
        catch (ToolException exception)
        {
            Assert.Equal(ExitCode.Unreadable, exception.ExitCode);
        }
    });
}
