using Domo.Manifest.Model;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types;

/// <summary>Puts the types of samples into a types file, and says what manifest and samples do not have in common.</summary>
internal sealed class TypesInference(ToolHost host, bool replaces, bool withNullability)
{
    private bool _hasFindings;

    /// <summary>Does it.</summary>
    /// <param name="manifest">The manifest that the types belong to.</param>
    /// <param name="files">The samples.</param>
    /// <param name="toOutput">Whether the text goes to standard output instead of the file.</param>
    /// <param name="cancellationToken">Ends it early; then nothing is written.</param>
    public ExitCode Run(ManifestFile manifest, IReadOnlyList<SampleFile> files, bool toOutput, CancellationToken cancellationToken)
    {
        var present = manifest.ReadTypes(host);
        string display = host.DisplayPath(manifest.TypesPath);
        var text = new TypesText(present?.Text ?? TypesText.Empty);
        if (!text.IsUsable)
        {
            throw ToolException.Unreadable(display, "is not valid JSON; correct it first ('domo-manifest validate' says where)");
        }

        foreach (var file in files)
        {
            var columns = ColumnsOf(manifest.Model, file);
            Write(text, file, Sample.Read(host, file, cancellationToken), columns);
        }

        if (toOutput)
        {
            host.Output.Write(text.Text);
        }
        else if (text.Text != present?.Text)
        {
            AtomicFile.Write(host, manifest.TypesPath, text.Text);
            host.Output.WriteLine($"{SafeText.OneLine(display)} {(present is null ? "written" : "updated")}.");
        }
        else
        {
            host.Output.WriteLine($"{SafeText.OneLine(display)} has these types already.");
        }

        return _hasFindings ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The columns that the manifest names: key in the types file, and name in the data. None when it names none.</summary>
    private static IReadOnlyList<(string Key, string Name)> ColumnsOf(ManifestModel manifest, SampleFile file)
    {
        if (file.IsCollection)
        {
            var collection = manifest.Collections.FirstOrDefault(entry => entry.Name == file.Owner)
                ?? throw ToolException.BadUsage(
                    $"The manifest has no collection '{file.Owner}'{Suggestion.For(file.Owner, manifest.Collections.Select(entry => entry.Name))}");
            return collection.HasSchema
                ? throw ToolException.BadUsage($"The collection '{file.Owner}' has a schema in the manifest, which goes before a types file; change the types there")
                : [];
        }

        var dataset = manifest.Datasets.FirstOrDefault(entry => entry.Alias == file.Owner)
            ?? throw ToolException.BadUsage(
                $"The manifest has no dataset '{file.Owner}'{Suggestion.For(file.Owner, manifest.Datasets.Select(entry => entry.Alias))}");
        return dataset.ReturnsAllColumns ? [] : [.. dataset.Fields.Select(field => (field.Alias, field.ColumnName ?? field.Alias))];
    }

    private void Write(TypesText text, SampleFile file, Sample sample, IReadOnlyList<(string Key, string Name)> columns)
    {
        string path = host.DisplayPath(host.FullPath(file.Path));
        if (columns.Count == 0)
        {
            columns = [.. sample.Columns.Where(column => column.Name.Length > 0).Select(column => (column.Name, column.Name))];
        }

        var used = new HashSet<SampledColumn>();
        foreach (var (key, name) in columns)
        {
            // Data that went through the app have the aliases, an export of the dataset has the columns' own names.
            var column = sample.Find(name) ?? sample.Find(key);
            if (column is null)
            {
                string hint = Suggestion.For(name, sample.Columns.Select(other => other.Name));
                Warn(path, $"there is no column '{name}', which the manifest names for '{key}' of '{file.Owner}'{hint}");
                continue;
            }

            used.Add(column);
            Write(text, file, path, key, column, sample.Records);
        }

        foreach (var column in sample.Columns.Where(column => !used.Contains(column)))
        {
            Note(path, $"the manifest does not name the column '{column.Name}' of '{file.Owner}'; the app cannot read it");
        }
    }

    private void Write(TypesText text, SampleFile file, string path, string key, SampledColumn column, long records)
    {
        if (column.Type == ColumnType.Unknown)
        {
            Note(path, $"the column '{column.Name}' has no value, so '{key}' gets no type");
            return;
        }

        string name = JsonEdits.Quote(ColumnTypes.NameOf(column.Type));
        string type = withNullability && column.IsNeverNull(records) ? $"{{ \"type\": {name}, \"nullable\": false }}" : name;
        if (text.Set(file.IsCollection, file.Owner, key, type, replaces) is { } kept)
        {
            Note(path, $"'{key}' stays {kept}, and the sample says {type}; --force replaces it");
        }
    }

    private void Warn(string path, string message)
    {
        _hasFindings = true;
        Say(Style.Warning, "warning", path, message);
    }

    private void Note(string path, string message) => Say(Style.Info, "info", path, message);

    private void Say(string style, string word, string path, string message)
    {
        host.Error.WriteStyled(style, word);
        host.Error.WriteLine($": {SafeText.OneLine(path)}: {SafeText.OneLine(message)}");
    }
}
