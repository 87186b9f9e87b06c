using CsCheck;
using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests;

/// <summary>Data files with any content are read, or rejected with a message.</summary>
public sealed class RecordReaderTests
{
    [Fact]
    public void Reads_or_rejects_any_bytes()
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
                        Assert.All(reader.Cells, cell => Assert.True(cell.At.Line >= 1 && cell.At.Column >= 1));
                    }
                }
                catch (ToolException exception)
                {
                    Assert.StartsWith("file: ", exception.Message, StringComparison.Ordinal);
                }
                catch (RecordFault fault)
                {
                    Assert.True(fault.At.Line >= 1 && fault.At.Column >= 1);
                }
            },
            iter: 2000);
    }

    [Fact]
    public void Positions_are_exact_across_reads()
    {
        // A stream that returns one byte at a time splits every token.
        const string Json = "\ufeff[{\"ä\": 1,\n  \"b😀\": \"x\\ny\"}, {\"content\": {\"c\": [1, {\"d\": 2}], \"e\": null}, \"id\": \"7\"}]";
        using var reader = new JsonRecordReader(new SlowStream(System.Text.Encoding.UTF8.GetBytes(Json)), "file");

        Assert.True(reader.Read());
        Assert.Equal(
            [
                new Cell("ä", CellKind.Number, "1", new(1, 8)) { NameAt = new(1, 3) },
                new Cell("b😀", CellKind.Text, "x\ny", new(2, 10)) { NameAt = new(2, 3) },
            ],
            reader.Cells);
        Assert.True(reader.Read());
        Assert.Equal(
            [
                new Cell("c", CellKind.List, "", new(2, 37)) { NameAt = new(2, 32) },
                new Cell("c", CellKind.Number, "1", new(2, 38)) { NameAt = new(2, 32), IsItem = true },
                new Cell("c", CellKind.Object, "", new(2, 41)) { NameAt = new(2, 32), IsItem = true },
                new Cell("e", CellKind.Null, "", new(2, 57)) { NameAt = new(2, 52) },
            ],
            reader.Cells);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Returns_a_value_that_is_not_an_object_as_a_separate_record()
    {
        using var reader = Open(
            new MemoryStream("[[{\"a\": 1}], {\"b\": {\"c\": [2]}, \"content\": {\"d\": 3}}, 4]"u8.ToArray()), isJson: true);

        Assert.True(reader.Read());
        Assert.Equal(new Cell("", CellKind.List, "", new(1, 2)), reader.Misfit);
        Assert.True(reader.Read());
        Assert.Null(reader.Misfit);
        Assert.Equal(["b", "content"], reader.Cells.Select(cell => cell.Name));
        Assert.True(reader.Read());
        Assert.Equal(new Cell("", CellKind.Number, "4", new(1, 54)), reader.Misfit);
        Assert.False(reader.Read());
    }

    [Fact]
    public void CSV_positions_count_lines_within_quotes()
    {
        using var reader = Open(new MemoryStream("a,b,c\n1,\"x\ny\",3\n\n,\"\",z\n"u8.ToArray()), isJson: false);

        Assert.Equal(["a", "b", "c"], reader.Header.Select(cell => cell.Text));
        Assert.True(reader.Read());
        Assert.Equal(
            [
                new Cell("a", CellKind.Untyped, "1", new(2, 1)),
                new Cell("b", CellKind.Untyped, "x\ny", new(2, 3)),
                new Cell("c", CellKind.Untyped, "3", new(3, 4)),
            ],
            reader.Cells);
        Assert.True(reader.Read());
        Assert.Equal(
            [
                new Cell("a", CellKind.Null, "", new(5, 1)),
                new Cell("b", CellKind.Untyped, "", new(5, 2)),
                new Cell("c", CellKind.Untyped, "z", new(5, 5)),
            ],
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
