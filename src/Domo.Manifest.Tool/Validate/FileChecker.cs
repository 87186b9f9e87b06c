using System.Collections.Concurrent;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate;

/// <summary>Checks files, each with the other files of its app beside it.</summary>
internal sealed class FileChecker(ToolHost host)
{
    private readonly ConcurrentDictionary<string, AppFolder> _apps = new(StringComparer.Ordinal);

    /// <summary>What breaks a rule in a file.</summary>
    public IReadOnlyList<Finding> Check(SourceFile file)
    {
        string directory = AppFolder.DirectoryOf(file.FullPath);
        var app = _apps.GetOrAdd(directory, directory => AppFolder.In(host, directory));
        var content = file.InApp(directory);
        return ManifestLinter.Check(content, app.OthersThan(content));
    }
}
