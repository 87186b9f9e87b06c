using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types;

/// <summary>What the records of a file say about its columns.</summary>
internal sealed class Sample
{
    private readonly Dictionary<string, SampledColumn> _byName = new(StringComparer.Ordinal);

    /// <summary>The columns in the order of the file.</summary>
    public List<SampledColumn> Columns { get; } = [];

    /// <summary>The names of the header that were there before; their values do not count.</summary>
    public List<Cell> Doubles { get; } = [];

    /// <summary>How many records there are.</summary>
    public long Records { get; private set; }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static Sample Read(ToolHost host, SampleFile file, CancellationToken cancellationToken)
    {
        string displayPath = host.DisplayPath(host.FullPath(file.Path));
        var sample = new Sample();
        try
        {
            using var reader = RecordReader.Open(host, file.Path, file.IsJson);
            sample.Take(reader, cancellationToken);
        }
        catch (RecordFault fault)
        {
            throw ToolException.Unreadable(displayPath, fault.Message, fault);
        }

        return sample.Records > 0
            ? sample
            : throw ToolException.Unreadable(displayPath, "has no records, so no types can be seen in it");
    }

    private void Take(RecordReader reader, CancellationToken cancellationToken)
    {
        var header = reader.Header.Select(TakeName).ToList();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Records++;
            if (reader.Misfit is { } misfit)
            {
                throw new RecordFault("has something else than an object", misfit.At, "write an array of objects, or one object a line");
            }

            for (int i = 0; i < reader.Cells.Count; i++)
            {
                var cell = reader.Cells[i];
                RequireCharacters(cell);
                if (!cell.IsItem)
                {
                    (i < header.Count ? header[i] : Column(cell.Name))?.Add(cell);
                }
            }
        }
    }

    /// <summary>The column of a name in the header; null when there is one of that name already.</summary>
    private SampledColumn? TakeName(Cell cell)
    {
        RequireCharacters(cell);
        string name = cell.Text.Trim();
        if (_byName.ContainsKey(name))
        {
            Doubles.Add(cell with { Text = name });
            return null;
        }

        return Column(name);
    }

    private static void RequireCharacters(Cell cell)
    {
        if (cell.IsDamaged)
        {
            throw new RecordFault("holds bytes or escapes that are no character", cell.At, "save it as UTF-8");
        }
    }

    private SampledColumn Column(string name)
    {
        if (!_byName.TryGetValue(name, out var column))
        {
            column = new SampledColumn(name);
            _byName.Add(name, column);
            Columns.Add(column);
        }

        return column;
    }
}
