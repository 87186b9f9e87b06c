namespace Domo.Manifest.Tests.Shared;

/// <summary>The result of a program.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Error">The standard error.</param>
internal sealed record TestProcessResult(int ExitCode, string Output, string Error);
