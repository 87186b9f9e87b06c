using Domo.Manifest.Analyzers.StringLiterals;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Reads a Data API parameter value from left to right.</summary>
internal sealed class QueryCursor(MappedText text)
{
    public MappedText Text => text;

    public int Position { get; set; }

    public bool IsAtEnd => Position >= text.Length;

    public char Current => IsAtEnd ? '\0' : text.Value[Position];

    private bool IsAtQuote => Current is '\'' or '"';

    public void SkipSpaces()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    public bool TryTake(string token)
    {
        bool isHere = text.Has(token, Position);
        Position += isHere ? token.Length : 0;
        return isHere;
    }

    /// <summary>Reads a name or value, quoted or unquoted up to one of the end characters. Returns it without quotes.</summary>
    public MappedText Read(string ends)
    {
        SkipSpaces();
        if (IsAtQuote)
        {
            return ReadQuoted();
        }

        int start = Position;
        while (!IsAtEnd && ends.IndexOf(Current) < 0)
        {
            Position++;
        }

        return text.SliceTrimmed(start, Position);
    }

    /// <summary>Moves past the next comma outside quotes and brackets.</summary>
    public void SkipItem()
    {
        int depth = 0;
        while (!IsAtEnd && (Current != ',' || depth > 0))
        {
            if (IsAtQuote)
            {
                ReadQuoted();
                continue;
            }

            depth += Current == '[' ? 1 : Current == ']' ? -1 : 0;
            Position++;
        }

        Position++;
    }

    private MappedText ReadQuoted()
    {
        int start = ++Position;
        char quote = text.Value[start - 1];
        while (!IsAtEnd && Current != quote)
        {
            Position++;
        }

        // A doubled quote is part of the text. The name is then not an alias, so it is not checked.
        var content = text.Slice(start, Math.Min(Position, text.Length));
        Position++;
        return content;
    }
}
