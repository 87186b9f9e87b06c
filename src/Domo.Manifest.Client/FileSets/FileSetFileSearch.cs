using System.ComponentModel.DataAnnotations;

namespace Domo.Manifest.Client;

/// <summary>Which files of a FileSet are searched for; all of them unless set.</summary>
public sealed record FileSetFileSearch : FileSetSearch
{
    /// <summary>The directory that they are in, such as <c>reports</c>; null for any.</summary>
    public string? DirectoryPath { get; init; }

    /// <summary>Whether files of the directory's own directories are left out.</summary>
    public bool ImmediateChildren { get; init; }

    /// <summary>How many files Domo is asked for at once; null for as many as it gives, which are 100.</summary>
    [Range(1, int.MaxValue)]
    public int? PageSize { get; init; }
}
