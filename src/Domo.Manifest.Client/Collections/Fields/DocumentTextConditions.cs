using System.Text.RegularExpressions;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Creates the conditions on strings.</summary>
internal static class DocumentTextConditions
{
    public static DocumentFilter Matching(DocumentPath path, string pattern, RegexOptions options)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var letters = DocumentWireNames.Of(options);
        var regex = ("$regex", WireBody.Text(writer => WireWriter.WriteText(writer, pattern)));
        return letters.Length == 0
            ? DocumentFilter.Create(path, regex)
            : DocumentFilter.Create(path, regex, ("$options", WireBody.Text(writer => writer.WriteStringValue(letters))));
    }

    public static DocumentFilter Containing(DocumentPath path, string text, bool ignoreCase, string before = "", string after = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        return Matching(path, before + Regex.Escape(text) + after, ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
    }
}
