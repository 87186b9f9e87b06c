namespace Domo.Manifest.Client;

/// <summary>What documents or groups are ordered by.</summary>
internal sealed record DocumentOrder(DocumentColumn Column, bool IsDescending);
