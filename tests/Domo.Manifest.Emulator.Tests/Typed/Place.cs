namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>A class inside a custom record.</summary>
public sealed class Place
{
    public string City { get; set; } = "";

    public double? Height { get; set; }
}
