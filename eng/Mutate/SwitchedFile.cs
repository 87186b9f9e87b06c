using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>A file with all of its mutants, which are activated at run time.</summary>
internal sealed class SwitchedFile
{
    private readonly StringBuilder _code = new();
    private readonly List<(int Start, int End, Mutant Mutant)> _copies = [];
    private readonly List<(int Start, int End, Container Container)> _containers = [];
    private readonly SourceText _text;

    private SwitchedFile(SourceText text) => _text = text;

    /// <summary>Gets the code of the file.</summary>
    public string Code => _code.ToString();

    /// <param name="tree">The original file.</param>
    /// <param name="mutants">The numbered mutants of the file.</param>
    /// <param name="indexOf">Returns the index under which a probe is recorded.</param>
    public static SwitchedFile Create(SyntaxTree tree, IReadOnlyList<Mutant> mutants, Func<Probe, int> indexOf)
    {
        var file = new SwitchedFile(tree.GetText());
        var edits = mutants.GroupBy(mutant => mutant.Container)
            .Select(group => (group.Key.Span, Write: (Action)(() => file.Write(group.Key, indexOf, [.. group]))))
            .Concat(StaticInitializers(tree).Select(edit => (edit.Span, Write: (Action)(() => file._code.Append(edit.Code)))))
            .OrderBy(edit => edit.Span.Start);
        int position = 0;
        foreach (var (span, write) in edits)
        {
            file._code.Append(file._text.ToString(TextSpan.FromBounds(position, span.Start)));
            write();
            position = span.End;
        }

        file._code.Append(file._text.ToString(TextSpan.FromBounds(position, file._text.Length)));
        return file;
    }

    /// <summary>Returns the mutants to drop for an error at a position: the mutant itself, or all mutants of the container.</summary>
    public IEnumerable<Mutant> MutantsAt(int position)
    {
        var copies = _copies.Where(copy => copy.Start <= position && position < copy.End).Select(copy => copy.Mutant).ToList();
        if (copies.Count > 0)
        {
            return copies;
        }

        var containers = _containers.Where(container => container.Start <= position && position < container.End)
            .Select(container => container.Container).ToHashSet();
        return _copies.Select(copy => copy.Mutant).Where(mutant => containers.Contains(mutant.Container));
    }

    /// <summary>Marks the initialization of a type's static fields, which happens once per process.</summary>
    private static IEnumerable<(TextSpan Span, string Code)> StaticInitializers(SyntaxTree tree)
    {
        foreach (var type in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            if (type is not InterfaceDeclarationSyntax && type.Members.Any(IsInitialized))
            {
                int id = type.SpanStart;
                string field = " private static readonly int __";
                yield return (new(type.OpenBraceToken.Span.End, 0), $"{field}enter{id} = global::__Mutants.Enter(); ");
                yield return (new(type.CloseBraceToken.SpanStart, 0), $"{field}leave{id} = global::__Mutants.Leave(); ");
            }
        }

        static bool IsInitialized(MemberDeclarationSyntax member) =>
            member.Modifiers.Any(SyntaxKind.StaticKeyword)
            && member is PropertyDeclarationSyntax { Initializer: not null }
                or FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: not null }, ..] };
    }

    private void Write(Container container, Func<Probe, int> indexOf, List<Mutant> mutants)
    {
        int start = _code.Length;
        int index = indexOf(new(container, -1));
        switch (container.Kind)
        {
            case ContainerKind.Block:
                WriteBlock(container, index, mutants, text => text, container.Exit, WithProbes(container, indexOf, mutants));
                break;
            case ContainerKind.Arrow when container.Exit.Length > 0:
                WriteBlock(container, index, mutants, text => text + ";", container.Exit);
                break;
            case ContainerKind.Arrow:
                WriteBlock(container, index, mutants, text => $"return {text};", "");
                break;
            case ContainerKind.Getter:
                _code.Append("{ get ");
                WriteBlock(container, index, mutants, text => $"return {text};", "");
                _code.Append(" }");
                break;
            case ContainerKind.Constant:
                var field = (FieldDeclarationSyntax)container.Node;
                var variable = field.Declaration.Variables[0];
                var modifiers = field.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ConstKeyword));
                _code.Append(string.Join(' ', modifiers.Select(modifier => modifier.Text)));
                _code.Append($" static {field.Declaration.Type} {variable.Identifier} => ");
                WriteConditional(variable.Initializer!.Value, index, mutants);
                _code.Append(';');
                break;
            default:
                WriteConditional((ExpressionSyntax)container.Node, index, mutants);
                break;
        }

        _containers.Add((start, _code.Length, container));
    }

    private void WriteBlock(
        Container container, int index, List<Mutant> mutants, Func<string, string> statementOf, string exit, string? original = null)
    {
        _code.Append($"{{ global::__Mutants.Hit({index}); switch (global::__Mutants.Id) {{\n");
        foreach (var mutant in mutants)
        {
            _code.Append($"case {mutant.Id}: {{\n");
            WriteCopy(mutant, statementOf(Changed(mutant, container.Node.Span)));
            _code.Append($"\n}} {exit}\n");
        }

        _code.Append($"}}\n{{\n{original ?? statementOf(_text.ToString(container.Node.Span))}\n}}\n}}");
    }

    private string WithProbes(Container container, Func<Probe, int> indexOf, List<Mutant> mutants)
    {
        var code = new StringBuilder();
        int position = container.Span.Start;
        var probes = mutants.Select(mutant => mutant.Probe).Where(probe => probe.Position >= 0).Distinct();
        foreach (var probe in probes.OrderBy(probe => probe.Position))
        {
            code.Append(_text.ToString(TextSpan.FromBounds(position, probe.Position)));
            code.Append($"global::__Mutants.Hit({indexOf(probe)}); ");
            position = probe.Position;
        }

        return code.Append(_text.ToString(TextSpan.FromBounds(position, container.Span.End))).ToString();
    }

    private void WriteConditional(ExpressionSyntax value, int index, List<Mutant> mutants)
    {
        _code.Append('(');
        foreach (var mutant in mutants)
        {
            _code.Append($"global::__Mutants.Is({index}, {mutant.Id}) ? ");
            WriteCopy(mutant, Operand(value, Changed(mutant, value.Span)));
            _code.Append("\n : ");
        }

        _code.Append(Operand(value, _text.ToString(value.Span)));
        _code.Append("\n)");
    }

    private static string Operand(ExpressionSyntax value, string text) => value switch
    {
        InitializerExpressionSyntax { Parent.Parent.Parent: VariableDeclarationSyntax declaration } => $"new {declaration.Type} {text}",
        CollectionExpressionSyntax => text,
        _ => $"({text})",
    };

    private void WriteCopy(Mutant mutant, string code)
    {
        int start = _code.Length;
        _code.Append(code);
        _copies.Add((start, _code.Length, mutant));
    }

    private string Changed(Mutant mutant, TextSpan span) =>
        _text.ToString(TextSpan.FromBounds(span.Start, mutant.Span.Start))
        + mutant.Replacement
        + _text.ToString(TextSpan.FromBounds(mutant.Span.End, span.End));
}
