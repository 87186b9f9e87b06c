using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mutate;

/// <summary>The options of one file.</summary>
internal sealed class ConfigOptions(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
{
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
        result.AnalyzerOptions.TryGetValue(key, out value);
}
