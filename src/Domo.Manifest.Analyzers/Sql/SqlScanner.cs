using Domo.Manifest.Analyzers.StringLiterals;

namespace Domo.Manifest.Analyzers.Sql;

/// <summary>Splits SQL into tokens, because strings, quoted names and comments may contain anything.</summary>
internal sealed class SqlScanner
{
    private readonly string _text;
    private readonly List<SqlToken> _tokens = [];
    private int _position;

    private SqlScanner(string text) => _text = text;

    /// <summary>Gets the unclosed construct and its start, or null.</summary>
    public (string What, int Start)? Unclosed { get; private set; }

    /// <summary>Gets the tokens, without comments.</summary>
    public IReadOnlyList<SqlToken> Tokens => _tokens;

    /// <summary>Scans SQL.</summary>
    public static SqlScanner Scan(string text)
    {
        var scanner = new SqlScanner(text);
        while (scanner._position < text.Length && scanner.Unclosed is null)
        {
            scanner.ScanNext();
        }

        return scanner;
    }

    private void ScanNext()
    {
        int start = _position;
        char c = _text[start];
        if (char.IsWhiteSpace(c))
        {
            _position++;
        }
        else if (Has("--"))
        {
            int end = _text.IndexOf('\n', start);
            _position = end < 0 ? _text.Length : end;
        }
        else if (Has("/*"))
        {
            ScanComment(start);
        }
        else if (c is '\'' or '"' or '`')
        {
            ScanQuoted(start, c, c == '\'' ? SqlTokenKind.Text : SqlTokenKind.QuotedName);
        }
        else if (c == MappedText.Hole)
        {
            Add(SqlTokenKind.Hole, start, start + 1);
        }
        else if (char.IsLetter(c) || c == '_')
        {
            Add(SqlTokenKind.Word, start, EndOf(start, static next => char.IsLetterOrDigit(next) || next is '_' or '$'));
        }
        else if (char.IsDigit(c))
        {
            Add(SqlTokenKind.Number, start, EndOf(start, static next => char.IsLetterOrDigit(next) || next == '.'));
        }
        else
        {
            Add(SqlTokenKind.Sign, start, start + 1);
        }
    }

    private void ScanComment(int start)
    {
        int end = _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        Unclosed = end < 0 ? ("comment", start) : null;
        _position = end + 2;
    }

    /// <summary>Scans a quoted string or name, in which quotes are doubled.</summary>
    private void ScanQuoted(int start, char quote, SqlTokenKind kind)
    {
        int end = start + 1;
        while (end < _text.Length && (_text[end] != quote || (end + 1 < _text.Length && _text[end + 1] == quote)))
        {
            end += _text[end] == quote ? 2 : 1;
        }

        if (end >= _text.Length)
        {
            Unclosed = (quote == '\'' ? "string" : "quoted name", start);
            return;
        }

        string value = _text.Substring(start + 1, end - start - 1).Replace(new string(quote, 2), quote.ToString());
        _tokens.Add(new(kind, value, start, end + 1));
        _position = end + 1;
    }

    private bool Has(string text) => string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;

    private int EndOf(int start, Func<char, bool> isPart)
    {
        int end = start + 1;
        while (end < _text.Length && isPart(_text[end]))
        {
            end++;
        }

        return end;
    }

    private void Add(SqlTokenKind kind, int start, int end)
    {
        _tokens.Add(new(kind, _text.Substring(start, end - start), start, end));
        _position = end;
    }
}
