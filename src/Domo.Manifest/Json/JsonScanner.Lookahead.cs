namespace Domo.Manifest.Json;

/// <content>Looking ahead without taking or reporting anything.</content>
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

    /// <summary>Whether a name and a colon stand here, the name with or without quotes.</summary>
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
    /// The end of the name without quotes. From anywhere inside a name the end is the same, and it is remembered: a name of many
    /// apostrophes is asked about at each of them.
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

    /// <summary>Whether what stands here can follow the closing quote of a string.</summary>
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
