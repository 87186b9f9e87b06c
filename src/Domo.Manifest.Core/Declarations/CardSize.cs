namespace Domo.Manifest.Declarations;

/// <summary>The size of the app's card in Domo's grid units (officially 1 to 6; fractions occur).</summary>
/// <param name="Width">The width, or null when it is absent or not a number.</param>
/// <param name="Height">The height, or null when it is absent or not a number.</param>
public sealed record CardSize(double? Width, double? Height);
