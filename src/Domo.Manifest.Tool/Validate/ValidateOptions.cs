using System.CommandLine;
using System.CommandLine.Completions;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Formats;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate;

/// <summary>The options of <c>validate</c>.</summary>
internal sealed class ValidateOptions
{
    private static readonly (string Word, RuleSeverity? Severity)[] Thresholds =
        [("error", RuleSeverity.Error), ("warning", RuleSeverity.Warning), ("info", RuleSeverity.Info), ("never", null)];

    private readonly Option<string> _inputName = new("--stdin-filename")
    {
        Description = "The path to assume for standard input.",
        DefaultValueFactory = _ => AppFolder.ManifestName,
        HelpName = "path",
    };

    private readonly Option<string[]> _formats = new("--format")
    {
        Description = $"The output format: {string.Join(", ", ReportFormats.All.Select(format => format.Name))}. "
            + "Append =file to write to a file. May be repeated. Default: human.",
        HelpName = "name[=file]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file for the format that has no =file, instead of standard output.",
        HelpName = "file",
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The lowest severity that sets exit code 1: error, warning, info or never.",
        DefaultValueFactory = _ => "error",
        HelpName = "severity",
    };

    private readonly Option<string[]> _severities = new("--severity")
    {
        Description = "Sets the severity of a rule (DOMO3001) or a category (DOMO3xxx, Collections): "
            + "error, warning, info, none, default.",
        HelpName = "rule=severity",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _disabled = new("--disable")
    {
        Description = "Disables a rule or a category.",
        HelpName = "rule",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _settings = new("--settings")
    {
        Description = "A .globalconfig or .editorconfig with severities. Default: each .globalconfig in the folder of a file and above it.",
        HelpName = "file",
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "A file with accepted findings, which are not reported.",
        HelpName = "file",
    };

    private readonly Option<bool> _updatesBaseline = new("--update-baseline")
    {
        Description = "Writes all current findings to the --baseline file, so that they are accepted.",
    };

    private readonly Option<bool> _watches = new("--watch") { Description = "Checks again whenever a file changes, until Ctrl-C." };

    public ValidateOptions()
    {
        _formats.CompletionSources.Add(_ => ReportFormats.All.Select(format => new CompletionItem(format.Name)));
        _failOn.CompletionSources.Add(_ => Thresholds.Select(threshold => new CompletionItem(threshold.Word)));
        _disabled.CompletionSources.Add(_ => RuleCatalog.All.Select(rule => new CompletionItem(rule.Id)));
    }

    /// <summary>The paths.</summary>
    public Argument<string[]> Paths { get; } = new("path")
    {
        Description = "Files, folders, globs, or - for standard input. Default: the manifest that domo publish finds in the current "
            + "folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>All options, in help order.</summary>
    public IReadOnlyList<Option> All =>
        [_inputName, _formats, _output, _failOn, _severities, _disabled, _settings, _baseline, _updatesBaseline, _watches];

    /// <summary>Parses a command line.</summary>
    /// <exception cref="ToolException">It is invalid.</exception>
    public ValidateRequest Read(ParseResult parsed, ToolHost host)
    {
        var commandLine = SeveritiesOf(parsed);
        string? settings = parsed.GetValue(_settings);
        var request = new ValidateRequest
        {
            Paths = parsed.GetValue(Paths) ?? [],
            InputName = parsed.GetValue(_inputName)!,
            Outputs = ReportOutput.Parse(host, parsed.GetValue(_formats) ?? [], parsed.GetValue(_output)),
            FailOn = ThresholdOf(parsed.GetValue(_failOn)!),
            CreatePolicy = () => SeverityPolicy.Create(host, commandLine, settings),
            SettingsPath = settings,
            BaselinePath = parsed.GetValue(_baseline),
            UpdatesBaseline = parsed.GetValue(_updatesBaseline),
            Watches = parsed.GetValue(_watches),
        };
        RequireSense(request);
        return request;
    }

    private static void RequireSense(ValidateRequest request)
    {
        if (request is { UpdatesBaseline: true, BaselinePath: null })
        {
            throw ToolException.BadUsage("--update-baseline requires --baseline");
        }

        if (request is { Watches: true, UpdatesBaseline: true })
        {
            throw ToolException.BadUsage("--watch cannot be combined with --update-baseline: it would accept each mistake at once");
        }

        if (request.Watches && request.Paths.Contains(ValidateRequest.StandardInput))
        {
            throw ToolException.BadUsage("--watch cannot watch standard input; specify a file");
        }
    }

    private static RuleSeverity? ThresholdOf(string word)
    {
        foreach (var (known, severity) in Thresholds)
        {
            if (string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
            {
                return severity;
            }
        }

        var words = Thresholds.Select(threshold => threshold.Word).ToList();
        throw ToolException.BadUsage(
            $"--fail-on: unknown severity '{word}'{Suggestion.For(word, words)} The severities are {string.Join(", ", words)}.");
    }

    private SeveritySettings SeveritiesOf(ParseResult parsed)
    {
        var settings = new SeveritySettings();
        foreach (string change in parsed.GetValue(_severities) ?? [])
        {
            int equals = change.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw ToolException.BadUsage($"--severity {change}: add a severity, as in --severity {change}=warning");
            }

            var choice = SeverityChoices.Parse(change[(equals + 1)..], "--severity " + change + ": ");
            settings.Set(RuleSelector.Parse(change[..equals]), choice);
        }

        foreach (string disabled in parsed.GetValue(_disabled) ?? [])
        {
            settings.Set(RuleSelector.Parse(disabled), SeverityChoice.None);
        }

        return settings;
    }
}
