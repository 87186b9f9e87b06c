namespace Domo.Manifest.Schemas.Hovers;

/// <summary>What an editor shows about a property.</summary>
/// <param name="Text">What it is, and what Domo does with it.</param>
/// <param name="Examples">Values that editors offer.</param>
internal sealed record Hover(string Text, params object[] Examples);
