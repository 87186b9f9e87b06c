namespace Domo.Manifest.Client;

/// <summary>The input in an interpolated prompt template; see <see cref="PromptTemplate.Input"/>.</summary>
public readonly record struct PromptInput
{
    /// <summary>The placeholder.</summary>
    /// <returns><c>${input}</c>.</returns>
    public override string ToString() => "${" + PromptPlaceholders.Input + "}";
}
