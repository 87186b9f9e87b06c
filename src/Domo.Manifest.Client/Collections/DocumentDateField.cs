using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are dates, stored as texts: they are compared as the text <c>yyyy-MM-dd</c>, which orders as they do.
/// </summary>
/// <param name="name">Its name in the document.</param>
public sealed class DocumentDateField(string name)
    : DocumentField<DateOnly?>(DocumentPath.OfContent(name), WireReader.ReadDate, WireWriter.WriteDate);
