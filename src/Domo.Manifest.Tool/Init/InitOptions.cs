using System.CommandLine;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Init;

/// <summary>The options of <c>init</c>.</summary>
internal sealed class InitOptions
{
    private readonly Option<string?> _name = new("--name") { Description = "The app's name. Default: the name of the folder." };
    private readonly Option<string?> _version = new("--version")
    {
        Description = $"The app's version. Default: {ManifestDraft.FirstVersion}.",
    };

    private readonly Option<string?> _size = new("--size")
    {
        Description = $"The width and height of the app's card, in grid units. Default: {ManifestDraft.DefaultSize}.",
        HelpName = "WIDTHxHEIGHT",
    };

    private readonly Option<string?> _proxyId = new("--proxy-id")
    {
        Description = "The ID of the app instance on a card, which 'domo dev' needs for AppDB, workflows and Code Engine. It exists after "
            + "the first publish.",
        HelpName = "id",
    };

    private readonly (EntryKind Kind, Option<string[]> Entries, Option<string[]> Parts)[] _lists =
        [.. EntryKind.All.Select(kind => (kind, EntryOption(kind), PartOption(kind)))];

    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Asks nothing and uses the defaults." };
    private readonly Option<bool> _force = new("--force") { Description = "Replaces an existing manifest." };
    private readonly Option<bool> _schema = new("--schema")
    {
        Description = "Adds a \"$schema\" line, which gives editors completion and checks.",
    };
    private readonly Option<bool> _toOutput = new("--stdout") { Description = "Writes the manifest to standard output instead of a file." };

    /// <summary>The path of the manifest.</summary>
    public Argument<string> Path { get; } = new("path")
    {
        Description = "The file, or the app's folder. A missing folder is created.",
        DefaultValueFactory = _ => ".",
    };

    /// <summary>All options, in help order.</summary>
    public IReadOnlyList<Option> All =>
    [
        _name, _version, _size, .. _lists.SelectMany(list => (Option[])[list.Entries, list.Parts]),
        _proxyId, _schema, _yes, _force, _toOutput,
    ];

    /// <summary>Parses a command line.</summary>
    /// <exception cref="ToolException">It is invalid, or incomplete without an interactive terminal.</exception>
    public InitRequest Read(ParseResult parsed, ToolHost host)
    {
        string path = parsed.GetValue(Path)!;
        string fullPath = host.FullPath(path);
        bool isFile = System.IO.Path.GetExtension(fullPath) == ".json" && !Directory.Exists(fullPath);
        fullPath = isFile ? fullPath : System.IO.Path.Combine(fullPath, AppFolder.ManifestName);
        string folder = AppFolder.DirectoryOf(fullPath);
        string? name = parsed.GetValue(_name);
        bool asks = !parsed.GetValue(_yes) && host.IsInteractive;
        if (!asks && !parsed.GetValue(_yes) && name is null)
        {
            throw ToolException.BadUsage(
                "the app has no name, and there is no terminal to ask for one; use --name, or --yes for the folder's name and all "
                    + "defaults");
        }

        var draft = new ManifestDraft { Name = name ?? System.IO.Path.GetFileName(folder) };
        draft.Version = parsed.GetValue(_version) ?? draft.Version;
        draft.Size = parsed.GetValue(_size) ?? draft.Size;
        draft.ProxyId = parsed.GetValue(_proxyId);
        draft.Schema = parsed.GetValue(_schema) ? Schema.SchemaFile.LineFor(fullPath) : null;
        _ = ManifestDraft.ParseSize(draft.Size);
        foreach (var (kind, entries, parts) in _lists)
        {
            AddEntries(draft, kind, parsed.GetValue(entries) ?? [], parsed.GetValue(parts) ?? []);
        }

        return new InitRequest(fullPath, draft)
        {
            Asks = asks,
            Replaces = parsed.GetValue(_force),
            ToOutput = parsed.GetValue(_toOutput),
            Said = parsed.CommandResult.Children.OfType<System.CommandLine.Parsing.OptionResult>()
                .Where(result => !result.Implicit).Select(result => result.Option.Name).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static void AddEntries(ManifestDraft draft, EntryKind kind, string[] entries, string[] parts)
    {
        var added = entries.Select(kind.Parse).ToList();
        var byName = added.DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        foreach (string text in parts)
        {
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw ToolException.BadUsage($"'{text}' does not name its {kind.Noun}; use {kind.Noun}:{kind.PartForm}");
            }

            string owner = text[..colon];
            var entry = byName.GetValueOrDefault(owner)
                ?? throw ToolException.BadUsage(
                    $"'{text}' requires --{kind.Noun} '{owner}'{Suggestion.For(owner, added.Select(entry => entry.Name))}");
            entry.Parts.Add(kind.ParsePart(text[(colon + 1)..]));
        }

        draft.Entries.AddRange(added);
    }

    private static Option<string[]> EntryOption(EntryKind kind) => new($"--{kind.Noun}")
    {
        Description = $"A {kind.Noun}: {kind.EntryHint}. May be repeated.",
        HelpName = kind.EntryForm,
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<string[]> PartOption(EntryKind kind) => new($"--{kind.Noun}-{kind.Part}")
    {
        Description = $"A {kind.Part} of a {kind.Noun} ({kind.PartHint}). May be repeated.",
        HelpName = $"{kind.Noun}:{kind.PartForm}",
        Arity = ArgumentArity.OneOrMore,
    };
}
