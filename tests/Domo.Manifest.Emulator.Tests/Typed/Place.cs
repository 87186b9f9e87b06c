namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>A class in a record of the app's own.</summary>
public sealed class Place
{
    public string City { get; set; } = "";

    public double? Height { get; set; }
}
