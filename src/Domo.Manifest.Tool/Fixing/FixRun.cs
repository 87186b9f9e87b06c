using System.Globalization;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Tool.Edit;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Fixing;

/// <summary>Fixes files, and reports the applied fixes.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="policy">The enabled rules.</param>
/// <param name="only">The rules to fix; empty for all.</param>
/// <param name="isUnsafe">Whether to apply unsafe fixes.</param>
/// <param name="isDryRun">Whether to show the changes instead of writing them.</param>
internal sealed class FixRun(ToolHost host, SeverityPolicy policy, IReadOnlyList<RuleSelector> only, bool isUnsafe, bool isDryRun)
{
    private readonly EditRun _run = new(host, isDryRun ? EditMode.Show : EditMode.Write);
    private int _fixed;
    private int _remaining;
    private int _remainingErrors;
    private bool _isIncomplete;

    /// <summary>Fixes files.</summary>
    /// <returns>
    /// <see cref="ExitCode.Findings"/> if errors or fixes remain or, in a dry run, something would change.
    /// </returns>
    public ExitCode Run(IReadOnlyList<string> paths, string inputName, CancellationToken cancellationToken)
    {
        _run.ForEach(paths, inputName, Mend, cancellationToken);
        _run.Remarks.WriteLine(
            $"{Quantity.Format(_fixed, "finding")} {(isDryRun ? "would be fixed" : "fixed")} in {Quantity.Format(_run.Changed, "file")}, "
                + $"{Quantity.Format(_remaining, "finding")} left.");
        return _run.HasFailed ? ExitCode.Unreadable
            : _remainingErrors > 0 || _isIncomplete || (isDryRun && _run.Changed > 0) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private EditedText Mend(SourceFile source)
    {
        var severities = policy.For(source.FullPath);
        var app = AppFolder.In(host, AppFolder.DirectoryOf(source.FullPath));
        var content = app.Take(source);
        var result = ManifestFixer.Apply(content, app.OthersThan(content), finding =>
            severities.Of(finding.Rule) is not null && (isUnsafe || finding.Fix!.IsSafe) && IsChosen(finding.Rule));
        return new(result.File.Text, () => Report(source, result, severities));
    }

    private void Report(SourceFile source, FixResult result, FileSeverities severities)
    {
        foreach (var finding in result.Fixed)
        {
            Say(isDryRun ? "would fix" : "fixed", source, finding, Style.Good, finding.Fix!.Title);
        }

        var mended = new SourceFile(source.FullPath, source.DisplayPath, result.File.Text);
        foreach (var finding in result.Remaining)
        {
            if (severities.Of(finding.Rule) is { } severity)
            {
                _remaining++;
                _remainingErrors += severity == RuleSeverity.Error ? 1 : 0;
                string place = Place(mended, finding);
                _run.Remarks.WriteLine($"{place}: {SeverityNames.Of(severity)} {finding.Rule.Id}: "
                    + $"{SafeText.OneLine(finding.Message)}{Hint(finding)}");
            }
        }

        _fixed += result.Fixed.Count;
        if (!result.IsComplete)
        {
            _isIncomplete = true;
            _run.Remarks.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{SafeText.OneLine(source.DisplayPath)}: stopped after {result.Rounds} rounds, before all fixes were applied; "
                    + $"run fix again"));
        }
    }

    private bool IsChosen(Rule rule) => only.Count == 0
        || only.Any(selector => selector.Name == (selector.IsCategory ? rule.Category.ToString() : rule.Id));

    private void Say(string verb, SourceFile source, Finding finding, string style, string what)
    {
        // The position of a fix refers to the text of its round, which the user never sees; the rule and the title are enough.
        _run.Remarks.Write(SafeText.OneLine(source.DisplayPath) + ": ");
        _run.Remarks.WriteStyled(style, verb);
        _run.Remarks.WriteLine($" {finding.Rule.Id}: {SafeText.OneLine(what)}");
    }

    private string Hint(Finding finding) => finding.Fix is { IsSafe: false } && !isUnsafe && IsChosen(finding.Rule)
        ? $" (--unsafe: {SafeText.OneLine(finding.Fix.Title)})"
        : "";

    private static string Place(SourceFile file, Finding finding)
    {
        var (line, column) = file.PositionOf(finding.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{SafeText.OneLine(file.DisplayPath)}:{line}:{column}");
    }
}
