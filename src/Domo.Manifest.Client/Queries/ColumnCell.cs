using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Holds the value of one selected column while a row is read.</summary>
internal abstract class ColumnCell(string name)
{
    private readonly byte[] _utf8Name = Encoding.UTF8.GetBytes(name);

    protected string Name => name;

    /// <summary>Reads a row into the cells of its selected columns.</summary>
    public static void ReadAll(ReadOnlySpan<ColumnCell> cells, ref Utf8JsonReader reader)
    {
        foreach (var cell in cells)
        {
            cell.Clear();
        }

        Fill(cells, ref reader);
    }

    /// <summary>Reads the properties of an object that have cells; other cells are unchanged.</summary>
    public static void Fill(ReadOnlySpan<ColumnCell> cells, ref Utf8JsonReader reader)
    {
        while (WireReader.NextProperty(ref reader))
        {
            // Two cells can have the same column.
            var value = reader;
            foreach (var cell in cells)
            {
                if (cell.IsAt(ref value))
                {
                    reader = value;
                    reader.Read();
                    cell.Read(ref reader);
                }
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                WireReader.SkipProperty(ref reader);
            }
        }
    }

    /// <summary>Returns whether the reader is on the name of this column.</summary>
    private bool IsAt(ref Utf8JsonReader reader) => reader.ValueTextEquals(_utf8Name);

    /// <summary>Clears the value of the previous row.</summary>
    public abstract void Clear();

    /// <summary>Reads the value at the reader.</summary>
    public abstract void Read(ref Utf8JsonReader reader);
}
