namespace Domo.Manifest.Declarations;

/// <summary>One broadcast channel of <c>channels</c>.</summary>
/// <param name="Name">The channel's exact name.</param>
/// <param name="Description">What the channel is for.</param>
/// <param name="Sticky">Whether late subscribers get the last message; null when the file does not say.</param>
public sealed record ChannelMapping(string Name, string? Description, bool? Sticky);
