using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>A report format.</summary>
internal interface IReportFormat
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Writes a report.</summary>
    void Write(CheckReport report, ToolWriter output);
}
