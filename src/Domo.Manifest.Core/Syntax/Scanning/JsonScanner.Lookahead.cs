namespace Domo.Manifest.Syntax.Scanning;

/// <content>Lookahead that neither consumes nor reports anything.</content>
internal sealed partial class JsonScanner
{
    private int _bareNameStart;
    private int _bareNameEnd;

    public int SkipBlanks(int position)
    {
        while (position < _text.Length && JsonCharacters.IsBlank(_text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Returns whether a name and a colon follow, with or without quotes around the name.</summary>
    public bool IsMember(int position)
    {
        position = SkipBlanks(position);
        int end = position;
        if (end < _text.Length && _text[end] == '"')
        {
            end = StringEnd(end + 1, out _) + 1;
        }
        else
        {
            end = BareNameEnd(end);
        }

        int colon = SkipBlanks(end);
        return end > position && colon < _text.Length && _text[colon] == ':';
    }

    /// <summary>
    /// Finds the end of an unquoted name. The last result is cached: the end is the same from anywhere inside a name, and a name
    /// with many apostrophes is scanned at each of them.
    /// </summary>
    private int BareNameEnd(int position)
    {
        if (position >= _bareNameStart && position < _bareNameEnd)
        {
            return _bareNameEnd;
        }

        int end = position;
        while (end < _text.Length && (JsonCharacters.IsIdentifier(_text[end]) || _text[end] is '-' or '\''))
        {
            end++;
        }

        (_bareNameStart, _bareNameEnd) = (position, end);
        return end;
    }

    /// <summary>Returns whether the text at this position can follow a string's closing quote.</summary>
    private bool FollowsString(int position)
    {
        while (position < _text.Length && _text[position] is ' ' or '\t')
        {
            position++;
        }

        return position >= _text.Length || _text[position] is ',' or ':' or '}' or ']' or '\n' or '\r';
    }

    private bool StartsWith(int position, string expected) =>
        string.CompareOrdinal(_text, position, expected, 0, expected.Length) == 0;

    private bool StartsComment(int position) =>
        _text[position] == '/' && position + 1 < _text.Length && _text[position + 1] is '/' or '*';
}
