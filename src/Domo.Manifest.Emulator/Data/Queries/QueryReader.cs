using System.Text;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>Reads the text of a query parameter from left to right, and says where it cannot.</summary>
internal sealed class QueryReader
{
    private readonly string _parameter;
    private readonly string _text;

    /// <summary>Starts at the beginning.</summary>
    /// <param name="parameter">The parameter's name, for messages.</param>
    /// <param name="text">Its decoded text.</param>
    /// <exception cref="ApiException">The text holds a character that ends texts in the database: 400.</exception>
    public QueryReader(string parameter, string text)
    {
        (_parameter, _text) = (parameter, text);
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var position)
        {
            throw Fail("the character U+0000 is in no name and no cell", position);
        }
    }

    public int Position { get; set; }

    public bool IsAtQuote => Position < _text.Length && _text[Position] is '\'' or '"';

    /// <summary>What is not read yet.</summary>
    public ReadOnlySpan<char> Rest => _text.AsSpan(Position);

    /// <summary>Reads all of the text as items between commas.</summary>
    /// <param name="readItem">Reads one; spaces around it are skipped already.</param>
    public IReadOnlyList<T> ReadList<T>(Func<T> readItem)
    {
        var items = ReadItems(readItem);
        return Rest.IsEmpty ? items : throw Fail("a comma or the end is expected here");
    }

    /// <summary>Reads items between commas, as far as there are commas.</summary>
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

    /// <summary>Reads a text between single or double quotes, in which that quote is written twice.</summary>
    /// <exception cref="ApiException">The quotes are never closed: 400.</exception>
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

        throw Fail("this quote is never closed", start);
    }

    /// <summary>Reads a text without quotes: up to one of the stops, and without the spaces at its end.</summary>
    public string ReadBare(params ReadOnlySpan<char> stops)
    {
        int length = Rest.IndexOfAny(stops);
        string content = Rest[..(length < 0 ? Rest.Length : length)].ToString();
        Position += content.Length;
        return content.TrimEnd();
    }

    /// <summary>Reads a name: in quotes, or up to the next comma.</summary>
    public string ReadName() => IsAtQuote ? ReadQuoted() : ReadBare(',');

    /// <summary>The error that the text cannot be read.</summary>
    /// <param name="problem">What is wrong, as part of a sentence.</param>
    /// <param name="position">Where; here by default.</param>
    public ApiException Fail(string problem, int? position = null) =>
        ApiException.BadRequest($"'{_parameter}' cannot be read at character {(position ?? Position) + 1}: {problem}.");
}
