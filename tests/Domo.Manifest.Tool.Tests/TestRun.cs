using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests;

/// <summary>The result of a run of the program.</summary>
internal sealed record TestRun(ExitCode ExitCode, string Output, string Error);
