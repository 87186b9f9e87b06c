namespace Domo.Manifest.Declarations;

/// <summary>One entry of <c>actionsMapping</c>. No source documents its shape.</summary>
/// <param name="Alias">The name the app uses.</param>
public sealed record ActionMapping(string Alias);
