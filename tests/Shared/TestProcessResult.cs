namespace Domo.Manifest.Tests.Shared;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record TestProcessResult(int ExitCode, string Output, string Error);
