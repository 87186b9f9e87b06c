namespace Domo.Manifest.Client;

/// <summary>A column of an aggregation: a property that is grouped by, or a value computed from one.</summary>
public abstract class DocumentColumn
{
    private protected DocumentColumn(DocumentPath path, ColumnKind kind)
    {
        Path = path;
        Kind = kind;
    }

    internal DocumentPath Path { get; }

    internal ColumnKind Kind { get; }

    /// <summary>Creates the cell that the value of the column is read into.</summary>
    /// <param name="name">The name of the column in the response.</param>
    internal abstract ColumnCell NewCell(string name);

    /// <summary>Returns the column as it is written in C#, with the property names of the stored document.</summary>
    /// <returns>The string, such as <c>content.clicks.Sum</c>.</returns>
    public override string ToString() => Kind == ColumnKind.Field ? Path.Text : Path.Text.Length == 0 ? $"{Kind}" : $"{Path}.{Kind}";
}
