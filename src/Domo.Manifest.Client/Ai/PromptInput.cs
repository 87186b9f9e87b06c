namespace Domo.Manifest.Client.Ai;

/// <summary>The input in an interpolated prompt template; see <see cref="PromptTemplate.Input"/>.</summary>
public readonly record struct PromptInput
{
    /// <summary>Returns the placeholder.</summary>
    /// <returns><c>${input}</c>.</returns>
    public override string ToString() => "${" + PromptPlaceholders.Input + "}";
}
