namespace Domo.Manifest.Model;

/// <summary>A property that no source documents, kept as it stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value, as JSON text.</param>
public sealed record UnknownProperty(string Name, string Json);
