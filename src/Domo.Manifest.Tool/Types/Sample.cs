using System.Globalization;
using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types;

/// <summary>The columns of a sample file, with types inferred from its records.</summary>
internal sealed class Sample
{
    private readonly Dictionary<string, SampledColumn> _byName = new(StringComparer.Ordinal);

    /// <summary>The columns in the order of the file.</summary>
    public List<SampledColumn> Columns { get; } = [];

    /// <summary>Duplicate names in the header; their values are ignored.</summary>
    public List<Cell> Doubles { get; } = [];

    /// <summary>The rows whose number of cells differs from the header.</summary>
    public SampleFaults Ragged { get; } = new();

    /// <summary>Duplicate properties of an object.</summary>
    public SampleFaults Repeated { get; } = new();

    /// <summary>The number of records.</summary>
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
            : throw ToolException.Unreadable(displayPath, "has no records, so no types can be inferred");
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
                throw new RecordFault("has a record that is not an object", misfit.At, "use an array of objects, or one object per line");
            }

            if (header.Count > 0)
            {
                TakeRow(reader, header);
            }
            else
            {
                TakeObject(reader);
            }
        }
    }

    private void TakeRow(RecordReader reader, List<SampledColumn?> header)
    {
        int count = reader.Cells.Count;
        if (count != header.Count)
        {
            string consequence = count > header.Count ? "the extra cells are ignored" : "the missing cells count as empty";
            Ragged.Add(() => string.Create(
                CultureInfo.InvariantCulture,
                $"line {reader.At.Line} has {Quantity.Format(count, "cell")}, but the header has {Quantity.Format(header.Count, "name")}; {consequence}"));
        }

        for (int i = 0; i < count; i++)
        {
            RequireCharacters(reader.Cells[i]);
            if (i < header.Count)
            {
                header[i]?.Add(reader.Cells[i], Records);
            }
        }
    }

    private void TakeObject(RecordReader reader)
    {
        foreach (var cell in reader.Cells)
        {
            RequireCharacters(cell);
            if (!cell.IsItem && !Column(cell.Name).Add(cell, Records))
            {
                Repeated.Add(() => string.Create(
                    CultureInfo.InvariantCulture,
                    $"the property '{cell.Name}' is repeated in the same object at line {cell.NameAt.Line}, column {cell.NameAt.Column}"));
            }
        }
    }

    /// <summary>Returns the column for a name in the header; null for a duplicate name.</summary>
    private SampledColumn? TakeName(Cell cell)
    {
        RequireCharacters(cell);
        string name = string.IsNullOrWhiteSpace(cell.Text) ? "" : cell.Text;
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
            throw new RecordFault("contains invalid bytes or escapes", cell.At, "save it as UTF-8");
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
