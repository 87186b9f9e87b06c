using System.ComponentModel.DataAnnotations;

namespace Domo.Manifest.Client.FileSets;

/// <summary>The conditions of a search for FileSets; all FileSets unless set.</summary>
public sealed record FileSetSearch : FileSetConditions
{
    /// <summary>The number of FileSets to skip.</summary>
    [Range(0, long.MaxValue)]
    public long Offset { get; init; }
}
