using System.Text.Json.Serialization;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>An enum inside a custom record.</summary>
public enum Rank
{
    Junior,
    Senior,

    [JsonStringEnumMemberName("head of all")]
    Head,
}
