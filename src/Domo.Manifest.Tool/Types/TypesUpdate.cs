using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Tool.Edit;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Schema;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types;

/// <summary>Merges types into a types file, and reports differences between manifest and source.</summary>
internal sealed class TypesUpdate
{
    private readonly ToolHost _host;
    private readonly CommandManifest _manifest;
    private readonly bool _replaces;
    private readonly SourceFile? _present;
    private readonly TypesText _text;
    private readonly Dictionary<string, CollectionMapping> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DatasetMapping> _datasets = new(StringComparer.Ordinal);

    /// <summary>Reads the existing types file.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="manifest">The manifest of the types.</param>
    /// <param name="replaces">Whether to replace existing types.</param>
    /// <exception cref="ToolException">The types file cannot be read, or is not JSON.</exception>
    public TypesUpdate(ToolHost host, CommandManifest manifest, bool replaces)
    {
        _host = host;
        _manifest = manifest;
        _replaces = replaces;
        _present = manifest.ReadTypes(host);
        foreach (var collection in manifest.Model.Collections)
        {
            _collections.TryAdd(collection.Name, collection);
        }

        foreach (var dataset in manifest.Model.Datasets)
        {
            _datasets.TryAdd(dataset.Alias, dataset);
        }

        _text = new TypesText(_present?.Text ?? TypesText.Empty(SchemaFile.LineFor(manifest.TypesPath)));
        if (!_text.IsUsable)
        {
            throw ToolException.Unreadable(DisplayPath, "is not valid JSON; correct it first ('domo-manifest validate' shows where)");
        }
    }

    /// <summary>Gets whether the manifest names something that a source lacks.</summary>
    public bool HasFindings { get; private set; }

    private string DisplayPath => _host.DisplayPath(_manifest.TypesPath);

    /// <summary>Rejects a source whose types cannot be written to the file.</summary>
    /// <exception cref="ToolException">The manifest has no such dataset or collection, or declares its types itself.</exception>
    public void RequirePlace(TypesSource source) => _ = ColumnsOf(source);

    /// <summary>Rejects a sample that is the types file itself.</summary>
    /// <exception cref="ToolException">The sample is the types file.</exception>
    public void RequireOtherFile(string fullPath)
    {
        if (new FileIdentity(_manifest.TypesPath).Is(fullPath))
        {
            throw ToolException.BadUsage(
                $"{DisplayPath} is the types file itself and cannot be a sample; specify another file");
        }
    }

    /// <summary>Merges the types of a source.</summary>
    public void Take(TypesSource source, IReadOnlyList<SourceColumn> found)
    {
        var columns = ColumnsOf(source);
        if (columns.Count == 0)
        {
            columns = [.. found.Where(column => column.Name.Length > 0).Select(column => (column.Name, column.Name))];
        }

        var names = new KnownNames();
        var byName = new Dictionary<string, SourceColumn>(found.Count, StringComparer.Ordinal);
        foreach (var column in found)
        {
            names.Add(column.Name);
            byName.TryAdd(column.Name, column);
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, name) in columns)
        {
            // Data from the app uses the aliases; an export of the dataset uses the column names.
            if (!byName.TryGetValue(name, out var column) && !byName.TryGetValue(key, out column))
            {
                string hint = names.Nearest(name) is { } nearest ? $"; did you mean '{nearest}'?" : ".";
                Warn(source, $"there is no column '{name}', which '{key}' of '{source.Owner}' uses in the manifest{hint}");
                continue;
            }

            used.Add(column.Name);
            Take(source, key, column);
        }

        foreach (var column in found.Where(column => column.Name.Length > 0 && !used.Contains(column.Name)))
        {
            Note(source, $"the manifest does not list the column '{column.Name}' of '{source.Owner}', so the app cannot read it");
        }
    }

    /// <summary>Reports a finding that the user has to fix or decide; the exit code is then 1.</summary>
    public void Warn(TypesSource source, string message)
    {
        HasFindings = true;
        Say(Style.Warning, "warning", source, message);
    }

    /// <summary>Writes the file, or shows the changes.</summary>
    /// <returns>Whether something changes.</returns>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public bool Finish(EditMode mode)
    {
        string text = _text.Create();
        bool isChanged = text != _present?.Text;
        if (mode == EditMode.Show)
        {
            UnifiedDiff.Write(DisplayPath, _present?.Text ?? "", text, _host.Output);
        }
        else if (isChanged)
        {
            AtomicFile.Write(_host, _manifest.TypesPath, text);
            _host.Output.WriteLine($"{SafeText.OneLine(DisplayPath)} {(_present is null ? "written" : "updated")}.");
        }
        else
        {
            _host.Output.WriteLine($"{SafeText.OneLine(DisplayPath)} is up to date.");
        }

        return isChanged;
    }

    /// <summary>Writes the text of the file to standard output.</summary>
    public void Print() => _host.Output.Write(_text.Create());

    /// <summary>Returns the columns that the manifest declares, with key in the types file and name in the data. May be empty.</summary>
    private IReadOnlyList<(string Key, string Name)> ColumnsOf(TypesSource source)
    {
        var (model, owner) = (_manifest.Model, source.Owner);
        if (source.IsCollection)
        {
            var collection = _collections.GetValueOrDefault(owner)
                ?? throw ToolException.BadUsage(
                    $"The manifest has no collection '{owner}'{Suggestion.For(owner, model.Collections.Select(entry => entry.Name))}");
            return collection.HasSchema
                ? throw ToolException.BadUsage($"The collection '{owner}' has a schema in the manifest, which takes precedence "
                    + "over a types file; change the types there")
                : [];
        }

        var dataset = _datasets.GetValueOrDefault(owner)
            ?? throw ToolException.BadUsage($"The manifest has no dataset "
                + $"'{owner}'{Suggestion.For(owner, model.Datasets.Select(entry => entry.Alias))}");
        return dataset.ReturnsAllColumns ? [] : [.. dataset.Fields.Select(field => (field.Alias, field.ColumnName ?? field.Alias))];
    }

    private void Take(TypesSource source, string key, SourceColumn column)
    {
        if (column.Type == ColumnType.Unknown)
        {
            Note(source, $"the column '{column.Name}' {column.WhyUntyped}, so '{key}' gets no type");
            return;
        }

        string name = CompactJson.Quote(ColumnTypes.NameOf(column.Type));
        string type = column.IsNeverNull ? $"{{ \"type\": {name}, \"nullable\": false }}" : name;
        if (_text.Set(source.IsCollection, source.Owner, key, type, _replaces) is { } kept)
        {
            Note(source, $"'{key}' stays {kept}, but {source.Voice} says {type}; use --force to replace it");
        }
    }

    /// <summary>Reports additional information.</summary>
    public void Note(TypesSource source, string message) => Say(Style.Info, "info", source, message);

    private void Say(string style, string word, TypesSource source, string message)
    {
        _host.Error.WriteStyled(style, word);
        _host.Error.WriteLine($": {SafeText.OneLine(source.Place)}: {SafeText.OneLine(message)}");
    }
}
