using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Sql;

/// <summary>Checks SQL for a dataset, as far as its text is known.</summary>
internal sealed class SqlCheck
{
    private readonly MappedText _text;
    private readonly SyntaxTree _tree;
    private readonly string? _alias;
    private readonly Action<Diagnostic> _report;
    private readonly IReadOnlyList<SqlToken> _tokens;
    private readonly KnownNames _columns = new();
    private readonly HashSet<string> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ownNames = new(StringComparer.OrdinalIgnoreCase);

    private SqlCheck(
        MappedText text,
        SqlScanner scanner,
        SyntaxTree tree,
        string? alias,
        IReadOnlyList<DatasetMapping> datasets,
        Action<Diagnostic> report)
    {
        (_text, _tree, _alias, _report) = (text, tree, alias, report);
        _tokens = scanner.Tokens;
        if (alias is not null)
        {
            _tables.Add(alias);
        }

        foreach (var dataset in datasets)
        {
            foreach (var field in dataset.Fields)
            {
                _columns.Add(field.Alias);
                _columns.Add(field.ColumnName ?? field.Alias);
            }
        }
    }

    /// <summary>Checks SQL.</summary>
    /// <param name="text">The literal.</param>
    /// <param name="tree">The syntax tree.</param>
    /// <param name="alias">The alias of the dataset, or null if it is unknown.</param>
    /// <param name="datasets">The dataset's entries in the manifests.</param>
    /// <param name="report">Reports a finding.</param>
    public static void Run(
        MappedText text, SyntaxTree tree, string? alias, IReadOnlyList<DatasetMapping> datasets, Action<Diagnostic> report)
    {
        var scanner = SqlScanner.Scan(text.Value);
        var check = new SqlCheck(text, scanner, tree, alias, datasets, report);
        if (scanner.Unclosed is { } unclosed)
        {
            check.Report(SqlRules.Unreadable.Message, unclosed.Start, text.Length, null, unclosed.What);
        }
        else if (check._tokens.Count > 0 && check.IsSelect())
        {
            check.FindNames();
            check.CheckTokens();
        }
    }

    private SqlToken At(int index) => index >= 0 && index < _tokens.Count ? _tokens[index] : default;

    private bool IsSelect()
    {
        int first = 0;
        while (At(first).Is('('))
        {
            first++;
        }

        var begin = At(first);
        if (begin.Kind == SqlTokenKind.Hole)
        {
            return false;
        }

        if (!begin.Is("select") && !begin.Is("with"))
        {
            Report(SqlRules.NotSelect.Message, begin, null, begin.Value);
            return false;
        }

        return HasOneStatement() && HasPairs();
    }

    private bool HasOneStatement()
    {
        for (int i = 0; i + 1 < _tokens.Count; i++)
        {
            if (_tokens[i].Is(';') && !_tokens[i + 1].Is(';'))
            {
                Report(SqlRules.SecondStatement, _tokens[i + 1].Start, _tokens[_tokens.Count - 1].End, null);
                return false;
            }
        }

        return true;
    }

    private bool HasPairs()
    {
        var open = new Stack<SqlToken>();
        foreach (var token in _tokens)
        {
            if (token.Is('('))
            {
                open.Push(token);
            }
            else if (token.Is(')'))
            {
                if (open.Count == 0)
                {
                    Report(SqlRules.Unmatched, token, null);
                    return false;
                }

                open.Pop();
            }
        }

        // A value inserted at run time may close it.
        if (open.Count > 0 && _text.IsKnown)
        {
            Report(SqlRules.Unreadable.Message, open.Peek(), null, "'('");
        }

        return open.Count == 0;
    }

    /// <summary>Finds the names that the query itself defines: of columns, tables and subqueries.</summary>
    private void FindNames()
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (IsName(i) && At(i + 1).Is("as") && At(i + 2).Is('(') && (At(i - 1).Is("with") || At(i - 1).Is("recursive") || At(i - 1).Is(',')))
            {
                _tables.Add(At(i).Value);
            }

            if (IsName(i) && (At(i - 1).Is("as") || EndsValue(i - 1)))
            {
                _ownNames.Add(At(i).Value);
            }
        }
    }

    private void CheckTokens()
    {
        var levels = new Stack<SqlLevel>();
        var level = new SqlLevel();
        for (int i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (token.Is('('))
            {
                // Parentheses in FROM belong to FROM unless they contain a subquery.
                levels.Push(level);
                level = new SqlLevel { IsFrom = level.IsFrom && !At(i + 1).Is("select") && !At(i + 1).Is("with") };
            }
            else if (token.Is(')'))
            {
                level = levels.Count > 0 ? levels.Pop() : level;
            }
            else
            {
                CheckToken(i, level);
            }
        }
    }

    private void CheckToken(int i, SqlLevel level)
    {
        var token = _tokens[i];
        if (token.Is("select"))
        {
            (level.IsSelect, level.IsFrom) = (true, false);
        }
        else if (token.Is("join") || (token.Is(',') && level.IsFrom))
        {
            Report(SqlRules.Join.Message, token, null);
        }
        else if (token.Is("from") && level.IsSelect && !At(i - 1).Is("distinct"))
        {
            level.IsFrom = true;
            CheckTable(i + 1);
        }
        else if (token.Kind == SqlTokenKind.Word && SqlWords.IsTrigonometric(token.Value) && At(i + 1).Is('('))
        {
            Report(SqlRules.Trigonometry.Message, token, null, token.Value);
        }
        else if (IsClause(token))
        {
            level.IsFrom = false;
        }
        else if (IsName(i) && !level.IsFrom)
        {
            CheckColumn(i);
        }
    }

    private static bool IsClause(SqlToken token) =>
        token.Is("where") || token.Is("group") || token.Is("having") || token.Is("order") || token.Is("limit") || token.Is("offset")
        || token.Is("union") || token.Is("except") || token.Is("intersect") || token.Is("window") || token.Is("fetch");

    private void CheckTable(int i)
    {
        // TABLE is a keyword, and what some examples write in place of the alias.
        bool isTable = (IsName(i) || At(i).Is("table")) && !At(i + 1).Is('.') && !At(i + 1).Is('(');
        if (_alias is not null && isTable && !_tables.Contains(At(i).Value))
        {
            string? replacement = At(i).Kind == SqlTokenKind.Word && IsPlain(_alias) ? _alias : null;
            Report(SqlRules.OtherTable.Message, At(i), replacement, At(i).Value, _alias);
        }
    }

    private void CheckColumn(int i)
    {
        var token = At(i);
        bool isAlias = At(i - 1).Is("as") || EndsValue(i - 1);
        if (_columns.Count == 0 || isAlias || At(i + 1).Is('(') || At(i + 1).Is('.') || _ownNames.Contains(token.Value)
            || _tables.Contains(token.Value) || _columns.CountInAnyCase(token.Value) > 0)
        {
            return;
        }

        if (_columns.Nearest(token.Value) is { } meant)
        {
            string? replacement = token.Kind == SqlTokenKind.QuotedName || IsPlain(meant) ? meant : null;
            int quote = token.Kind == SqlTokenKind.QuotedName ? 1 : 0;
            Report(
                SqlRules.UnknownColumn.Message, token.Start + quote, token.End - quote, CSharp.Report.Plain(replacement), token.Value,
                _alias ?? "", meant);
        }
    }

    private bool IsName(int i) =>
        At(i).Kind == SqlTokenKind.QuotedName || (At(i).Kind == SqlTokenKind.Word && !SqlWords.IsKeyword(At(i).Value));

    /// <summary>Returns whether a value ends at a token, so that a following name is its alias.</summary>
    private bool EndsValue(int i) =>
        IsName(i) || At(i).Is(')') || SqlWords.EndsValue(At(i).Value ?? "")
        || (i >= 0 && At(i).Kind is SqlTokenKind.Number or SqlTokenKind.Text or SqlTokenKind.Hole);

    private static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsDigit(name[0]);
    }

    private void Report(RuleMessage message, SqlToken token, string? replacement, params string[] arguments) =>
        Report(message, token.Start, token.End, replacement, arguments);

    private void Report(RuleMessage message, int start, int end, string? replacement, params string[] arguments) =>
        _report(CSharp.Report.Create(message, _tree, _text.SpanOf(start, end), replacement, arguments));
}
