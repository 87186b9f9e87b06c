namespace Domo.Manifest.Declarations;

/// <summary>A property that no source documents, preserved as written.</summary>
/// <param name="Name">The name.</param>
/// <param name="Json">The value, as JSON.</param>
public sealed record UnknownProperty(string Name, string Json);
