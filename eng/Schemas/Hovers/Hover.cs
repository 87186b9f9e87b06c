namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover text of a property.</summary>
/// <param name="Text">The meaning of the property, and what Domo does with it, in Markdown.</param>
/// <param name="Examples">The values that editors suggest.</param>
internal sealed record Hover(string Text, params object[] Examples);
