using CsCheck;
using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests;

/// <summary>Data files of any content are read, or refused with a message.</summary>
public sealed class RecordReaderTests
{
    [Fact]
    public void AnyBytesAreReadOrRefused()
    {
        var text = Gen.OneOf(
            Gen.Byte.Array[0, 200],
            Gen.Char["{}[],:\"\\ \n\r;01ae.-content"].Array[0, 200].Select(chars => System.Text.Encoding.UTF8.GetBytes(chars)));
        Gen.Select(text, Gen.Bool).Sample(
            (bytes, isJson) =>
            {
                try
                {
                    using var reader = Open(new MemoryStream(bytes), isJson);
                    while (reader.Read())
                    {
                        Assert.All(reader.Cells, cell => Assert.True(cell.Line >= 1 && cell.Column >= 1));
                    }
                }
                catch (ToolException exception)
                {
                    Assert.StartsWith("file: ", exception.Message, StringComparison.Ordinal);
                }
            },
            iter: 2000);
    }

    [Fact]
    public void PlacesAreExactAcrossReads()
    {
        // A stream that gives one byte at a time cuts every token.
        const string Json = "\ufeff[{\"ä\": 1,\n  \"b😀\": \"x\\ny\"}, {\"content\": {\"c\": [1, {\"d\": 2}], \"e\": null}, \"id\": \"7\"}]";
        using var reader = new JsonRecordReader(new SlowStream(System.Text.Encoding.UTF8.GetBytes(Json)), "file");

        Assert.True(reader.Read());
        Assert.Equal([new Cell("ä", CellKind.Number, "1", 1, 8), new Cell("b😀", CellKind.Text, "x\ny", 2, 10)], reader.Cells);
        Assert.True(reader.Read());
        Assert.Equal([new Cell("c", CellKind.Nested, "", 2, 37), new Cell("e", CellKind.Null, "", 2, 57)], reader.Cells);
        Assert.False(reader.Read());
    }

    [Fact]
    public void CsvPlacesCountLinesWithinQuotes()
    {
        using var reader = Open(new MemoryStream("a,b,c\n1,\"x\ny\",3\n\n,\"\",z\n"u8.ToArray()), isJson: false);

        Assert.True(reader.Read());
        Assert.Equal(
            [new Cell("a", CellKind.Untyped, "1", 2, 1), new Cell("b", CellKind.Untyped, "x\ny", 2, 3), new Cell("c", CellKind.Untyped, "3", 3, 4)],
            reader.Cells);
        Assert.True(reader.Read());
        Assert.Equal(
            [new Cell("a", CellKind.Null, "", 5, 1), new Cell("b", CellKind.Untyped, "", 5, 2), new Cell("c", CellKind.Untyped, "z", 5, 5)],
            reader.Cells);
        Assert.False(reader.Read());
    }

    private static RecordReader Open(Stream stream, bool isJson) =>
        isJson ? new JsonRecordReader(stream, "file") : new CsvRecordReader(stream, "file");

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
