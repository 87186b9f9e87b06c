using System.Text;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>Reads a query parameter from left to right, and reports the position of errors.</summary>
internal sealed class QueryReader
{
    private readonly string _parameter;
    private readonly string _text;

    /// <summary>Creates a reader at the beginning.</summary>
    /// <param name="parameter">The parameter's name, for messages.</param>
    /// <param name="text">The decoded value.</param>
    /// <exception cref="ApiException">The value contains a character that terminates strings in the database (400).</exception>
    public QueryReader(string parameter, string text)
    {
        (_parameter, _text) = (parameter, text);
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var position)
        {
            throw Fail("names and values cannot contain the character U+0000", position);
        }
    }

    public int Position { get; set; }

    public bool IsAtQuote => Position < _text.Length && _text[Position] is '\'' or '"';

    /// <summary>Gets the unread rest.</summary>
    public ReadOnlySpan<char> Rest => _text.AsSpan(Position);

    /// <summary>Reads the whole value as items separated by commas.</summary>
    /// <param name="readItem">Reads an item; the spaces before it have been skipped.</param>
    public IReadOnlyList<T> ReadList<T>(Func<T> readItem)
    {
        var items = ReadItems(readItem);
        return Rest.IsEmpty ? items : throw Fail("expected a comma or the end");
    }

    /// <summary>Reads items separated by commas, until no comma follows.</summary>
    public IReadOnlyList<T> ReadItems<T>(Func<T> readItem)
    {
        var items = new List<T>();
        do
        {
            SkipSpaces();
            items.Add(readItem());
            SkipSpaces();
        }
        while (TryTake(","));

        return items;
    }

    public void SkipSpaces()
    {
        while (Position < _text.Length && char.IsWhiteSpace(_text[Position]))
        {
            Position++;
        }
    }

    public bool TryTake(string token)
    {
        bool isHere = Rest.StartsWith(token, StringComparison.Ordinal);
        Position += isHere ? token.Length : 0;
        return isHere;
    }

    /// <summary>Reads a string in single or double quotes; the quote character itself is doubled.</summary>
    /// <exception cref="ApiException">The closing quote is missing (400).</exception>
    public string ReadQuoted()
    {
        int start = Position;
        char quote = _text[Position++];
        var content = new StringBuilder();
        while (Position < _text.Length)
        {
            char next = _text[Position++];
            if (next == quote && !TryTake(quote.ToString()))
            {
                return content.ToString();
            }

            content.Append(next);
        }

        throw Fail("the quote is not closed", start);
    }

    /// <summary>Reads an unquoted string up to one of the stops, without trailing spaces.</summary>
    public string ReadBare(params ReadOnlySpan<char> stops)
    {
        int length = Rest.IndexOfAny(stops);
        string content = Rest[..(length < 0 ? Rest.Length : length)].ToString();
        Position += content.Length;
        return content.TrimEnd();
    }

    /// <summary>Reads a name: quoted, or up to the next comma.</summary>
    public string ReadName() => IsAtQuote ? ReadQuoted() : ReadBare(',');

    /// <summary>Creates the error for an invalid value.</summary>
    /// <param name="problem">The problem, as part of a sentence.</param>
    /// <param name="position">The position; by default the current one.</param>
    public ApiException Fail(string problem, int? position = null) =>
        ApiException.BadRequest($"'{_parameter}' cannot be read at character {(position ?? Position) + 1}: {problem}.");
}
