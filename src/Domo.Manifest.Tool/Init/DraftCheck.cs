using Domo.Manifest.Rules;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate;

namespace Domo.Manifest.Tool.Init;

/// <summary>Checks a new manifest before it is written, with the same rules as <c>validate</c>.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="fullPath">The full path of the manifest to write.</param>
internal sealed class DraftCheck(ToolHost host, string fullPath)
{
    /// <summary>Rejects a draft with errors or warnings, and reports them.</summary>
    /// <exception cref="ToolException">The draft has errors or warnings.</exception>
    public void RequireNoFaults(ManifestDraft draft)
    {
        if (!IsGood(draft))
        {
            throw ToolException.BadUsage("the manifest would have the problems above, so it was not written");
        }
    }

    /// <summary>
    /// Returns whether a draft has no errors and warnings, and reports those that it has. Positions do not exist yet; messages name the
    /// entry.
    /// </summary>
    /// <remarks>
    /// A missing proxyId does not count: Domo assigns it when the app is on a card, so a new manifest cannot have it. See
    /// <see cref="LackingProxyId"/>.
    /// </remarks>
    public bool IsGood(ManifestDraft draft)
    {
        var faults = Check(draft)
            .Where(finding => finding.Rule.Severity != RuleSeverity.Info && finding.Rule != ProxyIdRules.Missing).ToList();
        foreach (var fault in faults)
        {
            var severity = fault.Rule.Severity;
            host.Error.WriteStyled(severity == RuleSeverity.Error ? Style.Error : Style.Warning, SeverityNames.Of(severity));
            host.Error.WriteLine($" {fault.Rule.Id}: {SafeText.OneLine(fault.Message)}");
        }

        return faults.Count == 0;
    }

    /// <summary>Returns the finding about a missing proxyId; null if none is needed.</summary>
    public Finding? LackingProxyId(ManifestDraft draft) => Check(draft).FirstOrDefault(finding => finding.Rule == ProxyIdRules.Missing);

    private IReadOnlyList<Finding> Check(ManifestDraft draft)
    {
        var app = AppFolder.In(host, AppFolder.DirectoryOf(fullPath));
        var file = new SourceFile(fullPath, host.DisplayPath(fullPath), draft.ToText()).InApp(app.Directory);
        return ManifestLinter.Check(file, app.OthersThan(file));
    }
}
