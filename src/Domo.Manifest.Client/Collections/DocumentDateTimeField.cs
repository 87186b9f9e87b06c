using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are moments, stored as texts: they are compared as the text <c>yyyy-MM-ddTHH:mm:ssZ</c>, the one form that
/// syncs. A moment in another form, or one that <c>CurrentDate</c> stored, is no such text, and no comparison finds it.
/// </summary>
/// <param name="name">Its name in the document.</param>
public sealed class DocumentDateTimeField(string name)
    : DocumentField<DateTimeOffset?>(DocumentPath.OfContent(name), WireReader.ReadDateTime, WireWriter.WriteDateTimeSeconds);
