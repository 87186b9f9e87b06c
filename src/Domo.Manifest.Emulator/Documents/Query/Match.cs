namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>How a document matched, for the positional operator <c>$</c> of an update.</summary>
internal sealed class Match
{
    /// <summary>Gets or sets the index of the array element that matched last, if any.</summary>
    public int? ArrayIndex { get; set; }
}
