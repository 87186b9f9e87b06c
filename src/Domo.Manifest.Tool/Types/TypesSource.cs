namespace Domo.Manifest.Tool.Types;

/// <summary>A source of types: a sample, or a dataset in Domo.</summary>
/// <param name="Owner">The dataset's alias or the collection's name.</param>
/// <param name="IsCollection">Whether it is a collection.</param>
/// <param name="Place">The prefix of its messages.</param>
/// <param name="Voice">Its name in messages about a difference from the types file.</param>
internal sealed record TypesSource(string Owner, bool IsCollection, string Place, string Voice);
