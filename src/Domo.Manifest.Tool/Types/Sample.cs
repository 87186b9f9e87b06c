using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types;

/// <summary>What the records of a file say about its columns.</summary>
internal sealed class Sample
{
    private readonly Dictionary<string, SampledColumn> _byName = new(StringComparer.Ordinal);

    /// <summary>The columns in the order of the file.</summary>
    public List<SampledColumn> Columns { get; } = [];

    /// <summary>How many records there are.</summary>
    public long Records { get; private set; }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static Sample Read(ToolHost host, SampleFile file, CancellationToken cancellationToken)
    {
        var sample = new Sample();
        using var reader = RecordReader.Open(host, file.Path, file.IsJson);
        foreach (string name in reader.Header)
        {
            sample.Column(name);
        }

        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            sample.Records++;
            foreach (var cell in reader.Cells)
            {
                sample.Column(cell.Name).Add(cell);
            }
        }

        return sample.Records > 0
            ? sample
            : throw ToolException.Unreadable(host.DisplayPath(host.FullPath(file.Path)), "has no records, so no types can be seen in it");
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
