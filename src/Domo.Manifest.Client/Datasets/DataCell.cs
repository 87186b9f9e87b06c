using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Where the value of one selected column of the row at hand is kept while the row is read.</summary>
internal abstract class DataCell(string name)
{
    private readonly byte[] _utf8Name = Encoding.UTF8.GetBytes(name);

    protected string Name => name;

    /// <summary>Reads a row into the cells of its selected columns.</summary>
    public static void ReadAll(ReadOnlySpan<DataCell> cells, ref Utf8JsonReader reader)
    {
        foreach (var cell in cells)
        {
            cell.Clear();
        }

        Fill(cells, ref reader);
    }

    /// <summary>Reads what an object has of the cells' columns; the other cells stay as they are.</summary>
    public static void Fill(ReadOnlySpan<DataCell> cells, ref Utf8JsonReader reader)
    {
        while (WireReader.NextProperty(ref reader))
        {
            // Two cells can be of one column.
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

    /// <summary>Whether the reader stands on the name of this column.</summary>
    private bool IsAt(ref Utf8JsonReader reader) => reader.ValueTextEquals(_utf8Name);

    /// <summary>Forgets the row before.</summary>
    public abstract void Clear();

    /// <summary>Reads the value that the reader stands on.</summary>
    public abstract void Read(ref Utf8JsonReader reader);
}
