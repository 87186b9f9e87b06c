using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate;

/// <summary>Prevents a report or baseline from overwriting an input file.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="request">The parsed command line.</param>
internal sealed class OutputGuard(ToolHost host, ValidateRequest request)
{
    /// <summary>Rejects outputs that are files to check, other files that the rules read, or settings.</summary>
    /// <param name="inputs">The files to check.</param>
    /// <exception cref="ToolException">An output is an input.</exception>
    public void RequireNoInput(IReadOnlyList<InputFile> inputs)
    {
        var outputs = request.Outputs.Select(output => output.File).OfType<string>().ToList();
        if (request.BaselinePath is { } baseline)
        {
            string fullPath = host.FullPath(baseline);
            Require(outputs, [fullPath], "the baseline");
            outputs.AddRange(request.UpdatesBaseline ? [fullPath] : []);
        }

        if (outputs.Count == 0)
        {
            return;
        }

        Require(outputs, request.SettingsPath is { } settings ? [host.FullPath(settings)] : [], "a settings file");
        Require(outputs, inputs.Select(input => input.FullPath), "a file to check");
        var apps = inputs.Select(input => AppFolder.DirectoryOf(input.FullPath)).Distinct(StringComparer.Ordinal).ToList();
        Require(outputs, apps.SelectMany(app => AppFolder.In(host, app).AllFiles()), "read together with a file to check");
        Require(outputs, inputs.SelectMany(SettingsOf).Distinct(StringComparer.Ordinal), "a settings file");
    }

    private static IEnumerable<string> SettingsOf(InputFile input)
    {
        for (string? folder = Path.GetDirectoryName(input.FullPath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Path.Combine(folder, AnalyzerConfigFile.GlobalName);
        }
    }

    private void Require(List<string> outputs, IEnumerable<string> inputs, string what)
    {
        var identities = outputs.ConvertAll(output => new FileIdentity(output));
        foreach (string input in inputs)
        {
            if (identities.Exists(identity => identity.Is(input)))
            {
                throw ToolException.BadUsage($"{host.DisplayPath(input)} is {what}, so it cannot be an output; specify another file");
            }
        }
    }
}
