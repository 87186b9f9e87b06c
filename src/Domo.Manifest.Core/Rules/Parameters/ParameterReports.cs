using System.Globalization;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>
/// Collects the mistakes in the parameters of one workflow or function, and reports a repeated mistake once, at its first occurrence.
/// </summary>
internal sealed class ParameterReports
{
    private readonly Dictionary<(RuleMessage Message, string Mistake, bool? IsFixSafe), Repeated> _byMistake = [];
    private readonly List<Repeated> _reports = [];

    /// <summary>Adds an occurrence of a mistake.</summary>
    /// <param name="message">The message.</param>
    /// <param name="mistake">The key that occurrences of the same mistake share.</param>
    /// <param name="site">The parameter.</param>
    /// <param name="span">The span.</param>
    /// <param name="fix">The fix. Mistakes with and without a fix are not counted together.</param>
    /// <param name="arguments">Returns the message's arguments for the parameter's description and the number of other occurrences.</param>
    public void Add(RuleMessage message, string mistake, ParameterSite site, SourceSpan span, Fix? fix, Func<string, string[]> arguments)
    {
        if (!_byMistake.TryGetValue((message, mistake, fix?.IsSafe), out var report))
        {
            report = new(message, site, span, arguments);
            _byMistake.Add((message, mistake, fix?.IsSafe), report);
            _reports.Add(report);
        }

        report.Add(fix);
    }

    /// <summary>Reports all mistakes.</summary>
    public void ReportAll(LintContext context)
    {
        foreach (var report in _reports)
        {
            report.ReportTo(context);
        }
    }

    private sealed class Repeated(RuleMessage message, ParameterSite site, SourceSpan span, Func<string, string[]> arguments)
    {
        private readonly List<Fix> _fixes = [];
        private int _count;

        public void Add(Fix? fix)
        {
            _count++;
            if (fix is not null)
            {
                _fixes.Add(fix);
            }
        }

        public void ReportTo(LintContext context)
        {
            string others = _count == 1 ? "" : " (and " + (_count - 1).ToString(CultureInfo.InvariantCulture) + " more)";
            context.Report(message, span, CombineFixes(), arguments(site.Describe(others)));
        }

        private Fix? CombineFixes()
        {
            if (_fixes.Count < 2)
            {
                return _fixes.Count == 0 ? null : _fixes[0];
            }

            string places = _fixes.Count.ToString(CultureInfo.InvariantCulture);
            return new($"{_fixes[0].Title} ({places} places)", ManifestFixer.Combine(_fixes), _fixes[0].IsSafe);
        }
    }
}
