namespace Domo.Manifest.Tool.Types;

/// <summary>What types are taken from: a sample, or a dataset in Domo.</summary>
/// <param name="Owner">The dataset's alias or the collection's name.</param>
/// <param name="IsCollection">Whether it is a collection.</param>
/// <param name="Place">How a user sees it, in front of what is said of it.</param>
/// <param name="Voice">How it is called where it says something else than the types file.</param>
internal sealed record TypesSource(string Owner, bool IsCollection, string Place, string Voice);
