using Domo.Manifest.Rules;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate;

namespace Domo.Manifest.Tool.Init;

/// <summary>What the rules say of a new manifest before it is written: the same as <c>validate</c> would say afterwards.</summary>
/// <param name="host">What the command runs in.</param>
/// <param name="fullPath">Where it is to be written.</param>
internal sealed class DraftCheck(ToolHost host, string fullPath)
{
    /// <summary>Refuses a draft with errors or warnings, and says them.</summary>
    /// <exception cref="ToolException">It has some.</exception>
    public void RequireNoFaults(ManifestDraft draft)
    {
        if (!IsGood(draft))
        {
            throw ToolException.BadUsage("a manifest like this has the faults above, so none is written");
        }
    }

    /// <summary>
    /// Whether a draft has no error and no warning; says those that it has. They have no place yet, and name what they are about.
    /// </summary>
    /// <remarks>
    /// A missing proxyId is none: Domo gives an app one when it is on a card, so that it cannot be in a new manifest. See
    /// <see cref="LackingProxyId"/>.
    /// </remarks>
    public bool IsGood(ManifestDraft draft)
    {
        var faults = Check(draft)
            .Where(finding => finding.Rule.Severity != RuleSeverity.Info && finding.Rule != ProxyIdRules.Missing).ToList();
        foreach (var fault in faults)
        {
            var severity = fault.Rule.Severity;
            host.Error.WriteStyled(severity == RuleSeverity.Error ? Style.Error : Style.Warning, SeverityWords.Of(severity));
            host.Error.WriteLine($" {fault.Rule.Id}: {SafeText.OneLine(fault.Message)}");
        }

        return faults.Count == 0;
    }

    /// <summary>What is to be said of a proxyId that is not there yet; null when none is needed.</summary>
    public Finding? LackingProxyId(ManifestDraft draft) => Check(draft).FirstOrDefault(finding => finding.Rule == ProxyIdRules.Missing);

    private IReadOnlyList<Finding> Check(ManifestDraft draft)
    {
        var app = AppFolder.In(host, AppFolder.DirectoryOf(fullPath));
        var file = new SourceFile(fullPath, host.DisplayPath(fullPath), draft.ToText()).InApp(app.Directory);
        return ManifestLinter.Check(file, app.OthersThan(file));
    }
}
