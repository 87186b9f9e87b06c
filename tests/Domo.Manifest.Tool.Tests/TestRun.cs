using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests;

/// <summary>What a run of the program did.</summary>
internal sealed record TestRun(ExitCode ExitCode, string Output, string Error);
