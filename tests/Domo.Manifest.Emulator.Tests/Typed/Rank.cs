using System.Text.Json.Serialization;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>An enum in a record of the app's own.</summary>
public enum Rank
{
    Junior,
    Senior,

    [JsonStringEnumMemberName("head of all")]
    Head,
}
