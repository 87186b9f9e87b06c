using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Scanning;

/// <content>Numbers, including forms that JSON forbids.</content>
internal sealed partial class JsonScanner
{
    private JsonNumber TakeNumber(int end)
    {
        string text = Slice(_position, end);
        return new JsonNumber(TakeTo(end), text);
    }

    /// <summary>Finds the end of a valid JSON number, or returns -1.</summary>
    private int NumberEnd(int start)
    {
        int position = _text[start] == '-' ? start + 1 : start;
        int whole = position;
        position = DigitsEnd(position);
        if (position == whole || (_text[whole] == '0' && position > whole + 1))
        {
            return -1;
        }

        if (position < _text.Length && _text[position] == '.')
        {
            int fraction = position + 1;
            position = DigitsEnd(fraction);
            if (position == fraction)
            {
                return -1;
            }
        }

        if (position < _text.Length && _text[position] is 'e' or 'E')
        {
            int exponent = ExponentDigits(position);
            position = DigitsEnd(exponent);
            if (position == exponent)
            {
                return -1;
            }
        }

        return position;
    }

    private int DigitsEnd(int position)
    {
        while (position < _text.Length && JsonCharacters.IsDigit(_text[position]))
        {
            position++;
        }

        return position;
    }

    private int ExponentDigits(int letter) =>
        letter + 1 < _text.Length && _text[letter + 1] is '+' or '-' ? letter + 2 : letter + 1;

    /// <summary>Reads a word that is meant as a number, or returns null.</summary>
    private JsonValue? TryReadForbiddenNumber(int end)
    {
        int digits = _text[_position] is '+' or '-' ? _position + 1 : _position;
        if (IsWord(digits, end, "NaN") || IsWord(digits, end, "Infinity") || IsWord(digits, end, "Inf"))
        {
            return TakeForbiddenNumber(JsonFaultKind.NonFiniteNumber, end, isReadable: false);
        }

        if (IsHexNumber(digits, end))
        {
            return TakeForbiddenNumber(JsonFaultKind.HexNumber, end, isReadable: false);
        }

        int dot = DigitsEnd(digits);
        bool hasDot = dot < end && _text[dot] == '.';
        int wholeCount = dot - digits;
        int tail = hasDot ? DigitsEnd(dot + 1) : dot;
        int fractionCount = hasDot ? tail - dot - 1 : 0;
        bool hasExponent = tail < end && _text[tail] is 'e' or 'E';
        int exponent = hasExponent ? ExponentDigits(tail) : tail;
        if (wholeCount + fractionCount == 0 || (hasExponent ? DigitsEnd(exponent) : tail) != end)
        {
            return null;
        }

        if (hasExponent && exponent == end)
        {
            return TakeForbiddenNumber(JsonFaultKind.BadExponent, end, isReadable: false);
        }

        var kind = _text[_position] == '+' ? JsonFaultKind.PlusSign
            : wholeCount == 0 ? JsonFaultKind.LeadingDot
            : hasDot && fractionCount == 0 ? JsonFaultKind.TrailingDot
            : JsonFaultKind.LeadingZero;
        return TakeForbiddenNumber(kind, end, isReadable: true);
    }

    private bool IsHexNumber(int start, int end)
    {
        bool isHex = end > start + 2 && _text[start] == '0' && _text[start + 1] is 'x' or 'X';
        for (int i = start + 2; isHex && i < end; i++)
        {
            isHex = JsonCharacters.HexValue(_text[i]) >= 0;
        }

        return isHex;
    }

    private JsonValue TakeForbiddenNumber(JsonFaultKind kind, int end, bool isReadable)
    {
        Faults.Add(kind, SourceSpan.FromBounds(_position, end), Slice(_position, end));
        return isReadable ? TakeNumber(end) : new JsonMissing(TakeTo(end));
    }
}
