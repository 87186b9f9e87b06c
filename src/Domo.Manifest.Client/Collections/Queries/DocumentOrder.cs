namespace Domo.Manifest.Client;

/// <summary>A column that documents or groups are ordered by.</summary>
internal sealed record DocumentOrder(DocumentColumn Column, bool IsDescending);
