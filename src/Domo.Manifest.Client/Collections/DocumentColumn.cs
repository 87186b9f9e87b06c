namespace Domo.Manifest.Client;

/// <summary>Something that the rows of an aggregation can have: a value that is grouped by, or what is computed from one.</summary>
public abstract class DocumentColumn
{
    private protected DocumentColumn(DocumentPath path, DataColumnKind kind)
    {
        Path = path;
        Kind = kind;
    }

    internal DocumentPath Path { get; }

    internal DataColumnKind Kind { get; }

    /// <summary>The column as it is written in C#, but for the names, which are those of the stored document.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind == DataColumnKind.Field ? Path.Text : Path.Text.Length == 0 ? $"{Kind}" : $"{Path}.{Kind}";
}
