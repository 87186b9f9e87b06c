namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>One of the projects of <see cref="ProjectMatrix"/>, with what its build must say.</summary>
/// <param name="Name">What is special about the project.</param>
/// <param name="Path">The path of the project file.</param>
/// <param name="Project">The project file.</param>
internal sealed record ProjectCell(string Name, string Path, string Project)
{
    /// <summary>All errors and warnings.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>The target frameworks for which clients are emitted.</summary>
    public IReadOnlyList<string> Emitted { get; init; } = [];

    /// <summary>The other files next to the project file.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];
}
