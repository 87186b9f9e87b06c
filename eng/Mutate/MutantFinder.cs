using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>Finds the mutants of a file. Mutants that do not compile are dropped later.</summary>
internal sealed class MutantFinder : CSharpSyntaxWalker
{
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly string _file;
    private readonly List<Mutant> _found = [];

    private MutantFinder(SemanticModel model, string file)
    {
        _model = model;
        _text = model.SyntaxTree.GetText();
        _file = file;
    }

    /// <summary>Returns the mutants of a file, ordered by position.</summary>
    public static List<Mutant> Find(SemanticModel model, string file)
    {
        var finder = new MutantFinder(model, file);
        finder.Visit(model.SyntaxTree.GetRoot());
        foreach (var sameKey in finder._found.GroupBy(mutant => mutant.Key).ToList())
        {
            int occurrence = 0;
            foreach (var mutant in sameKey)
            {
                mutant.Occurrence = occurrence++;
            }
        }

        return finder._found;
    }

    // Mutated hash codes are still correct.
    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (node.Identifier.ValueText != "GetHashCode")
        {
            base.VisitMethodDeclaration(node);
        }
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        foreach (string replacement in Operators.Replacements(node.OperatorToken.Kind()))
        {
            if (!node.IsKind(SyntaxKind.AddExpression) || !IsText(node))
            {
                Add(node.OperatorToken.Span, replacement, node);
            }
        }

        if (node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            Replace(node, node.Left.ToString());
            Replace(node, node.Right.ToString());
            AddNegation(node.Left);
            AddNegation(node.Right);
        }
        else if (node.IsKind(SyntaxKind.CoalesceExpression))
        {
            Replace(node, $"({node.Left})!");
            if (node.Right is not ThrowExpressionSyntax)
            {
                Replace(node, $"({node.Right})");
            }
        }

        base.VisitBinaryExpression(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (IsDocumentation(node))
        {
            return;
        }

        string? replacement = node.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression when !IsText(node) && _model.GetSymbolInfo(node.Left).Symbol is not IEventSymbol => "-=",
            SyntaxKind.SubtractAssignmentExpression when _model.GetSymbolInfo(node.Left).Symbol is not IEventSymbol => "+=",
            SyntaxKind.OrAssignmentExpression => "&=",
            SyntaxKind.AndAssignmentExpression => "|=",
            SyntaxKind.CoalesceAssignmentExpression => "=",
            _ => null,
        };
        if (replacement is not null)
        {
            Add(node.OperatorToken.Span, replacement, node);
        }

        base.VisitAssignmentExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression:
                Replace(node, node.Operand.ToString());
                break;
            case SyntaxKind.PreIncrementExpression:
                Add(node.OperatorToken.Span, "--", node);
                break;
            case SyntaxKind.PreDecrementExpression:
                Add(node.OperatorToken.Span, "++", node);
                break;
        }

        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        if (node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression)
        {
            Add(node.OperatorToken.Span, node.IsKind(SyntaxKind.PostIncrementExpression) ? "--" : "++", node);
        }

        base.VisitPostfixUnaryExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (!IsOfNoConsequence(node))
        {
            foreach (string replacement in Operators.LiteralReplacements(node))
            {
                Replace(node, replacement);
            }
        }
    }

    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        if (node.Contents.Count > 0 && !IsOfNoConsequence(node))
        {
            Replace(node, "\"\"");
        }

        base.VisitInterpolatedStringExpression(node);
    }

    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        if (node.Left is not ConstantPatternSyntax)
        {
            Replace(node, node.Right.ToString());
        }

        if (node.Right is not ConstantPatternSyntax)
        {
            Replace(node, node.Left.ToString());
        }

        base.VisitBinaryPattern(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        foreach (string replacement in Operators.Replacements(node.OperatorToken.Kind()))
        {
            Add(node.OperatorToken.Span, replacement, node);
        }

        base.VisitRelationalPattern(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        AddNegation(node.Condition);
        if (node.Else is null && node.Parent is not ElseClauseSyntax)
        {
            Replace(node, ";");
        }

        base.VisitIfStatement(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        AddNegation(node.Condition);
        base.VisitWhileStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        AddNegation(node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        bool isStep = node.Expression is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax;
        if (!isStep && !IsCheckOfArguments(node.Expression))
        {
            Replace(node, ";");
        }

        base.VisitExpressionStatement(node);
    }

    public override void VisitYieldStatement(YieldStatementSyntax node)
    {
        if (node.Expression is not null)
        {
            Replace(node, ";");
        }

        base.VisitYieldStatement(node);
    }

    public override void VisitBreakStatement(BreakStatementSyntax node)
    {
        var target = node.Ancestors().FirstOrDefault(ancestor => ancestor
            is SwitchStatementSyntax or ForStatementSyntax or WhileStatementSyntax or CommonForEachStatementSyntax or DoStatementSyntax
                or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
        if (target is not SwitchStatementSyntax)
        {
            Replace(node, "continue;");
        }
    }

    public override void VisitContinueStatement(ContinueStatementSyntax node) => Replace(node, "break;");

    public override void VisitReturnStatement(ReturnStatementSyntax node)
    {
        AddDefault(node.Expression);
        base.VisitReturnStatement(node);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        AddDefault(node.Expression);
        base.VisitArrowExpressionClause(node);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (_model.GetSymbolInfo(node).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member
            && !IsComparisonWithoutLetters(node)
            && EnumNeighbour(member) is { } neighbour)
        {
            Add(node.Name.Span, neighbour, node);
        }

        base.VisitMemberAccessExpression(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (IsCheckOfArguments(node))
        {
            return;
        }

        if (node.Expression is MemberAccessExpressionSyntax access)
        {
            string name = access.Name.Identifier.ValueText;
            if (Operators.Opposite(name, node.ArgumentList.Arguments.Count) is { } opposite)
            {
                Add(access.Name.Identifier.Span, opposite, node);
            }

            if (Operators.IsStep(name) && _model.GetTypeInfo(access.Expression).Type is { } receiver
                && _model.GetTypeInfo(node).Type is { } result && _model.Compilation.ClassifyConversion(receiver, result).IsImplicit)
            {
                Replace(node, access.Expression.ToString());
            }
        }

        AddSwap(node.ArgumentList.Arguments, node);
        base.VisitInvocationExpression(node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        AddSwap(node.ArgumentList?.Arguments ?? [], node);
        base.VisitObjectCreationExpression(node);
    }

    public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        AddSwap(node.ArgumentList.Arguments, node);
        base.VisitImplicitObjectCreationExpression(node);
    }

    public override void VisitInitializerExpression(InitializerExpressionSyntax node)
    {
        if (node.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression)
        {
            foreach (var element in node.Expressions.Where(element => !IsDocumentation(element)))
            {
                string others = string.Join(", ", node.Expressions.Where(other => other != element));
                Add(node.Span, $"{{ {others} }}", element, mutated: "");
            }
        }

        base.VisitInitializerExpression(node);
    }

    public override void VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        var arms = ((SwitchExpressionSyntax)node.Parent!).Arms;
        if (node.Pattern is not (DiscardPatternSyntax or VarPatternSyntax) && arms.Any(arm => arm.Pattern is DiscardPatternSyntax))
        {
            // Keeps the pattern, so that the list of arms stays valid.
            var end = node.WhenClause?.Span.End ?? node.Pattern.Span.End;
            var span = TextSpan.FromBounds(node.Pattern.SpanStart, end);
            string condition = node.WhenClause is { } when ? $"({when.Condition}) && global::__Mutants.Never" : "global::__Mutants.Never";
            Add(span, $"{node.Pattern} when {condition}", node, mutated: "");
        }

        base.VisitSwitchExpressionArm(node);
    }

    public override void VisitSwitchSection(SwitchSectionSyntax node)
    {
        if (node.Labels.Count > 1)
        {
            foreach (var label in node.Labels.Where(label => label is not DefaultSwitchLabelSyntax))
            {
                Replace(label, "");
            }
        }

        base.VisitSwitchSection(node);
    }

    private void Replace(SyntaxNode node, string replacement) => Add(node.Span, replacement, node);

    private void Add(TextSpan span, string replacement, SyntaxNode node, string? mutated = null)
    {
        if (_text.ToString(span) == replacement || Container.Of(node, _model) is not { } container)
        {
            return;
        }

        // A name or number alone is not informative, so the report shows the expression around it.
        var shown = node;
        while (mutated is null && shown.Span.Length < 30 && shown.Parent is { Span.Length: < 120 } parent
            && parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or PatternSyntax or EqualsValueClauseSyntax
                or ReturnStatementSyntax)
        {
            shown = parent;
        }

        string original = shown.ToString();
        mutated ??= original[..(span.Start - shown.SpanStart)] + replacement + original[(span.End - shown.SpanStart)..];
        string? member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Select(NameOf).FirstOrDefault(name => name is not null);
        int line = _text.Lines.GetLinePosition(node.SpanStart).Line + 1;
        _found.Add(new(_file, line, member ?? "", span, replacement, OneLine(original), OneLine(mutated), container)
        {
            ProbePosition = container.Kind == ContainerKind.Block ? ProbeOf(node, container) : -1,
        });
    }

    private static int ProbeOf(SyntaxNode node, Container container) =>
        node.AncestorsAndSelf().TakeWhile(ancestor => ancestor != container.Node)
            .FirstOrDefault(ancestor => ancestor is StatementSyntax and not LocalFunctionStatementSyntax
                && ancestor.Parent is BlockSyntax or SwitchSectionSyntax)
            ?.SpanStart ?? -1;

    private void AddNegation(ExpressionSyntax condition)
    {
        var inner = condition;
        while (inner is ParenthesizedExpressionSyntax parenthesized)
        {
            inner = parenthesized.Expression;
        }

        bool isMutatedItself = inner is PrefixUnaryExpressionSyntax or LiteralExpressionSyntax
            or BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.IsExpression or (int)SyntaxKind.CoalesceExpression) };
        if (!isMutatedItself)
        {
            Replace(condition, $"!({condition})");
        }
    }

    private void AddDefault(ExpressionSyntax? value)
    {
        if (value is null or LiteralExpressionSyntax or ThrowExpressionSyntax or DefaultExpressionSyntax or RefExpressionSyntax
                or AssignmentExpressionSyntax
            || value.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.LogicalNotExpression
                or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            || _model.GetTypeInfo(value).Type is null or { SpecialType: SpecialType.System_Void })
        {
            return;
        }

        Replace(value, "default!");
    }

    /// <summary>Adds a mutant that swaps the first two adjacent arguments of the same type.</summary>
    private void AddSwap(SeparatedSyntaxList<ArgumentSyntax> arguments, ExpressionSyntax node)
    {
        if (node is InvocationExpressionSyntax invocation && Operators.IsSymmetric(_model.GetSymbolInfo(invocation).Symbol))
        {
            return;
        }

        for (int i = 1; i < arguments.Count; i++)
        {
            var (first, second) = (arguments[i - 1], arguments[i]);
            if (IsPlain(first) && IsPlain(second) && first.ToString() != second.ToString()
                && _model.GetTypeInfo(first.Expression).Type is { } type
                && SymbolEqualityComparer.Default.Equals(type, _model.GetTypeInfo(second.Expression).Type))
            {
                Add(TextSpan.FromBounds(first.SpanStart, second.Span.End), $"{second}, {first}", node);
                return;
            }
        }

        static bool IsPlain(ArgumentSyntax argument) => argument.NameColon is null && argument.RefKindKeyword.IsKind(SyntaxKind.None);
    }

    /// <summary>
    /// Returns whether the compared string has no letters and therefore no case: <c>("*/", StringComparison.Ordinal)</c>.
    /// </summary>
    private bool IsComparisonWithoutLetters(ExpressionSyntax comparison) =>
        comparison.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list }
        && list.Arguments.Any(argument => _model.GetConstantValue(argument.Expression).Value is string text && !text.Any(char.IsLetter));

    private static string? EnumNeighbour(IFieldSymbol member)
    {
        var type = member.ContainingType;
        if (type.Name == nameof(StringComparison))
        {
            return member.Name == nameof(StringComparison.Ordinal)
                ? nameof(StringComparison.OrdinalIgnoreCase)
                : nameof(StringComparison.Ordinal);
        }

        bool isOurs = type.ContainingNamespace.ToDisplayString().StartsWith("Domo.", StringComparison.Ordinal);
        if (!isOurs || type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute)))
        {
            return null;
        }

        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).ToList();
        int index = members.FindIndex(field => field.Name == member.Name);
        var next = members[(index + 1) % members.Count];
        return Equals(next.ConstantValue, member.ConstantValue) ? null : next.Name;
    }

    private bool IsText(ExpressionSyntax node) => _model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String;

    /// <summary>Returns whether a literal has no consequences: a capacity, ConfigureAwait, the message of a .NET exception.</summary>
    private bool IsOfNoConsequence(ExpressionSyntax node)
    {
        if (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression or (int)SyntaxKind.LessThanOrEqualExpression
                or (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.GreaterThanOrEqualExpression } or RelationalPatternSyntax)
        {
            // The operator is mutated instead.
            return true;
        }

        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax)
            {
                break;
            }

            if (ancestor is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
                && access.Name.Identifier.ValueText == "ConfigureAwait")
            {
                return true;
            }

            if (ancestor is BaseObjectCreationExpressionSyntax creation && _model.GetTypeInfo(creation).Type is { } type)
            {
                if (type.Name == "Rule" && creation.ArgumentList?.Arguments is [var id, _, var title, ..]
                    && (title.Span.Contains(node.Span) || id.Span.Contains(node.Span)))
                {
                    return true;
                }

                bool isText = node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression);
                var argument = node.Parent is BinaryExpressionSyntax sum ? sum.Parent : node.Parent;
                if (isText ? IsSystemException(type) : argument?.Parent?.Parent == creation && Operators.HasCapacity(type.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Returns whether a property is set that only the rule's page shows.</summary>
    private static bool IsDocumentation(ExpressionSyntax element) =>
        element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax }
        && name.Identifier.ValueText is "Why" or "Bad" or "Good";

    private static bool IsSystemException(ITypeSymbol type) =>
        type.Name.EndsWith("Exception", StringComparison.Ordinal) && type.ContainingNamespace?.Name is "System" or "Diagnostics";

    private static bool IsCheckOfArguments(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        && (access.Name.Identifier.ValueText.StartsWith("ThrowIfNull", StringComparison.Ordinal)
            || access.ToString() is "Debug.Assert" or "GC.SuppressFinalize");

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => "operator " + conversion.Type,
        IndexerDeclarationSyntax => "this[]",
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    private static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 160 ? line : string.Create(CultureInfo.InvariantCulture, $"{line[..150]}… ({line.Length})");
    }
}
