namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>How a document came to match, which the positional operator <c>$</c> of an update refers to.</summary>
internal sealed class Match
{
    /// <summary>The index of the item of an array that matched last, if one did.</summary>
    public int? ArrayIndex { get; set; }
}
