using System.Text;
using CsCheck;
using Domo.Manifest.Model;
using Domo.Manifest.Tool.CheckData;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.CheckData;

/// <summary>Whatever bytes a file of data has, reading it ends with findings or with a message.</summary>
public sealed class AnyBytesTests
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

    [Fact]
    public void Json() => Pieces.Sample(bytes => Reads(stream => report => new JsonData(stream, new JsonDocuments(Shape, report), report).Read("f", default), bytes));

    [Fact]
    public void Csv() => Pieces.Sample(bytes => Reads(stream => report => new CsvData(stream, Shape, report).Read("f", default), bytes));

    private static void Reads(Func<Stream, Action<DataReport>> read, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var report = new DataReport(Shape, 10);
        try
        {
            read(stream)(report);
            report.Complete();
            Assert.InRange(report.Findings.Count, 0, 10);
            Assert.All(report.Findings, finding => Assert.True(finding.Line >= 1 && finding.Column >= 1));
        }
        catch (ToolException exception)
        {
            Assert.Equal(ExitCode.Unreadable, exception.ExitCode);
        }
    }
}
