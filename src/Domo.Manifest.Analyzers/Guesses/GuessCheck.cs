using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>Checks a name or an object creation that the compiler rejected.</summary>
/// <param name="types">The types of the client.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="report">Reports a finding.</param>
/// <param name="cancellationToken">Cancels the check.</param>
internal sealed class GuessCheck(ClientTypes types, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    /// <summary>The prefix of some types of the client.</summary>
    private const string Prefix = "Domo";

    /// <summary>Checks the name of a member, an initialized property or a type.</summary>
    public void CheckName(SimpleNameSyntax name)
    {
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax member when member.Name == name:
                CheckMember(name, member, member.Expression);
                break;
            case MemberBindingExpressionSyntax member when ReceiverOf(member) is { } receiver:
                CheckMember(name, member, receiver);
                break;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when assignment.Left == name:
                if (InitializedBy(initializer) is { } type)
                {
                    CheckMember(name, expression: null, type, isStatic: false);
                }

                break;
            default:
                CheckType(name);
                break;
        }
    }

    /// <summary>Checks an object creation.</summary>
    public void CheckCreation(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name }
            && model.GetTypeInfo(creation, cancellationToken).Type is IErrorTypeSymbol or null)
        {
            CheckType(name);
            return;
        }

        var info = model.GetTypeInfo(creation, cancellationToken);
        if ((info.Type ?? info.ConvertedType) is not INamedTypeSymbol type)
        {
            return;
        }

        if (types.Contains(type))
        {
            var constructors = new List<IMethodSymbol>();
            foreach (var constructor in type.InstanceConstructors)
            {
                if (constructor.DeclaredAccessibility == Accessibility.Public && !IsCopying(constructor))
                {
                    constructors.Add(constructor);
                }
            }

            if (!CheckArgumentNames(type, type.Name, creation.ArgumentList, constructors) && !CheckArgumentMembers(creation.ArgumentList))
            {
                CheckConstructor(creation, type, constructors);
            }
        }
        else if (type is { TypeKind: TypeKind.Interface, TypeArguments: [var item] }
            && types.Contains(item)
            && CallAround(creation) is { } call)
        {
            string text = "[" + creation + "]";
            Report(GuessRules.WrongArgument, creation, text, call, $"a single {item.Name}", "write a list: '[…]'");
        }
    }

    private void CheckMember(SimpleNameSyntax name, ExpressionSyntax expression, ExpressionSyntax receiver)
    {
        bool isStatic = model.GetSymbolInfo(receiver, cancellationToken).Symbol is INamedTypeSymbol;
        var type = model.GetTypeInfo(receiver, cancellationToken).Type;
        if (type is INamedTypeSymbol { IsTupleType: true })
        {
            CheckTupleName(name, type);
        }
        else if (type is not null)
        {
            CheckMember(name, expression, type, isStatic);
        }
    }

    private void CheckMember(SimpleNameSyntax name, ExpressionSyntax? expression, ITypeSymbol type, bool isStatic)
    {
        string guess = name.Identifier.ValueText;
        if (guess.Length == 0 || !types.Contains(type))
        {
            return;
        }

        var call = expression?.Parent as InvocationExpressionSyntax;
        if (ClientTypes.HasMember(type, guess))
        {
            if (call is not null)
            {
                CheckCall(call, type, guess);
            }

            return;
        }

        foreach (var candidate in model.GetSymbolInfo(name, cancellationToken).CandidateSymbols)
        {
            if (candidate is IMethodSymbol { MethodKind: MethodKind.ReducedExtension })
            {
                return;
            }
        }

        var members = ClientTypes.MembersOf(type, isStatic);
        var answers = new List<string>();
        foreach (string answer in GuessedNames.AnswersTo(ClientTypes.NamesOf(type), guess))
        {
            if (answer.IndexOf(' ') < 0)
            {
                if (members.Contains(answer))
                {
                    answers.Add(answer);
                }
            }
            else if (answers.Count == 0)
            {
                Report(GuessRules.UnknownMember, name, null, type.Name, guess, answer);
                return;
            }
        }

        if (answers.Count > 0)
        {
            string? exact = answers.Find(IsExact);
            string advice = exact is null ? string.Join(" or ", answers.ConvertAll(answer => $"'{answer}'")) : $"'{exact}'";
            ReportMember("use " + advice, exact ?? answers[0]);
            return;
        }

        string[] similar =
        [
            guess.EndsWith("Async", StringComparison.Ordinal) ? guess.Substring(0, guess.Length - "Async".Length) : guess + "Async",
            "Is" + guess,
        ];
        string? same = Array.Find(similar, members.Contains);
        if (same is null && !isStatic && types.PropertyWith(type, guess) is { } property)
        {
            string path = property + "." + guess;
            ReportMember($"use '{path}'", path);
        }
        else if ((same ?? members.Nearest(guess)) is { } nearest)
        {
            ReportMember($"did you mean '{nearest}'?", nearest);
        }

        bool IsExact(string meant)
        {
            var whole = (ExpressionSyntax?)call ?? expression;
            return whole is null || expression is MemberBindingExpressionSyntax || model.Binds(whole, name.Identifier.Span, meant);
        }

        void ReportMember(string advice, string meant)
        {
            report(CSharp.Report.Create(
                GuessRules.UnknownMember.Message,
                name.SyntaxTree,
                name.Identifier.Span,
                IsExact(meant) ? meant : null,
                type.Name,
                guess,
                advice));
        }
    }

    /// <summary>Reports element names of a tuple in <c>Select</c>, which the rows of the result do not have.</summary>
    private void CheckTupleName(SimpleNameSyntax name, ITypeSymbol tuple)
    {
        string guess = name.Identifier.ValueText;
        var member = name.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        foreach (var node in member?.DescendantNodes() ?? [])
        {
            if (node is TupleExpressionSyntax { Parent: LambdaExpressionSyntax { Parent: ArgumentSyntax argument } } columns
                && argument.Parent?.Parent is InvocationExpressionSyntax call
                && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "Select" } method
                && types.Contains(method.ContainingType))
            {
                for (int i = 0; i < columns.Arguments.Count; i++)
                {
                    if (columns.Arguments[i].NameColon?.Name.Identifier.ValueText == guess)
                    {
                        Report(
                            GuessRules.UnknownMember.Message,
                            name,
                            ClientTypes.HasMember(tuple, $"Item{i + 1}") ? $"Item{i + 1}" : null,
                            "ValueTuple",
                            guess,
                            $"name the columns in a second lambda, 'Select(f => (f.A, f.B), (a, b) => (A: a, B: b))', or use 'Item{i + 1}'");
                        return;
                    }
                }
            }
        }
    }

    private void CheckType(SimpleNameSyntax name)
    {
        string guess = name.Identifier.ValueText;
        var info = model.GetSymbolInfo(name, cancellationToken);
        if (guess.Length == 0
            || info.Symbol is not null and not IErrorTypeSymbol
            || !info.CandidateSymbols.IsEmpty
            || name is GenericNameSyntax)
        {
            return;
        }

        if (GuessedNames.TypeOf(guess) is { } meant && types.Find(meant) is { } type)
        {
            bool isInScope = IsInScope(name, type);
            Report(GuessRules.UnknownType, name, isInScope ? meant : null, guess, $"use '{(isInScope ? meant : type.ToDisplayString())}'");
            return;
        }

        foreach (string other in (string[])[guess + "s", guess.TrimEnd('s'), Prefix + guess, WithoutPrefix(guess)])
        {
            if (other != guess && types.Find(other) is { } similar && IsInScope(name, similar))
            {
                Report(GuessRules.UnknownType, name, other, guess, $"did you mean '{other}'?");
                return;
            }
        }
    }

    private static string WithoutPrefix(string type) =>
        type.StartsWith(Prefix, StringComparison.Ordinal) ? type.Substring(Prefix.Length) : type;

    private bool IsInScope(SimpleNameSyntax name, INamedTypeSymbol type)
    {
        foreach (var found in model.LookupNamespacesAndTypes(name.SpanStart, name: type.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(found, type))
            {
                return true;
            }
        }

        return false;
    }

    private void CheckCall(InvocationExpressionSyntax call, ITypeSymbol type, string method)
    {
        var methods = new List<IMethodSymbol>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method))
            {
                if (member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } found)
                {
                    methods.Add(found);
                }
            }
        }

        if (!CheckArgumentNames(type, method, call.ArgumentList, methods)
            && !CheckArgumentMembers(call.ArgumentList)
            && new WrongArguments(types, model, cancellationToken).Of(call, method, methods) is { } wrong)
        {
            string? replacement = wrong.Replacement is { } text && model.Binds(call, wrong.Argument.Span, text) ? text : null;
            Report(GuessRules.WrongArgument, wrong.Argument, replacement, method, wrong.What, wrong.Advice);
        }
    }

    /// <summary>Reports argument names that no overload has as a parameter. Returns whether there are any.</summary>
    private bool CheckArgumentNames(ITypeSymbol type, string method, BaseArgumentListSyntax? list, List<IMethodSymbol> methods)
    {
        bool isFound = false;
        foreach (var argument in list?.Arguments ?? default)
        {
            if (argument.NameColon?.Name is not { } name)
            {
                continue;
            }

            string guess = name.Identifier.ValueText;
            var parameters = new KnownNames();
            string? property = methods.Count > 0 && methods[0].MethodKind == MethodKind.Constructor ? PropertyOf(type, guess) : null;
            string? advice = property is null ? null : $"set the property: '{{ {property} = … }}'";
            foreach (var candidate in methods)
            {
                foreach (var parameter in candidate.Parameters)
                {
                    parameters.Add(parameter.Name);
                    if (types.Contains(parameter.Type) && PropertyOf(parameter.Type, guess) is { } option)
                    {
                        advice ??= $"set it in '{parameter.Name}': 'new() {{ {option} = … }}'";
                    }
                }
            }

            if (!parameters.Contains(guess))
            {
                isFound = true;
                string? nearest = advice is null ? parameters.Nearest(guess) : null;
                if ((advice ?? (nearest is null ? null : $"did you mean '{nearest}'?")) is { } text)
                {
                    Report(GuessRules.UnknownParameter, name, nearest, method, guess, text);
                }
            }
        }

        return isFound;
    }

    /// <summary>
    /// Reports arguments that are a method of <c>object</c> instead of a client value, such as <c>FileSetOperator.Equals</c>. Returns
    /// whether there are any.
    /// </summary>
    private bool CheckArgumentMembers(BaseArgumentListSyntax? list)
    {
        foreach (var argument in list?.Arguments ?? default)
        {
            if (argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Equals) } member
                && model.GetSymbolInfo(member.Expression, cancellationToken).Symbol is INamedTypeSymbol type
                && types.Contains(type)
                && model.GetSymbolInfo(member, cancellationToken) is var info
                && (info.Symbol is IMethodSymbol || info.CandidateSymbols is [IMethodSymbol, ..])
                && ClientTypes.MembersOf(type, isStatic: true).Nearest(nameof(Equals)) is { } nearest)
            {
                Report(GuessRules.UnknownMember, member.Name, nearest, type.Name, nameof(Equals), $"did you mean '{nearest}'?");
                return true;
            }
        }

        return false;
    }

    private void CheckConstructor(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type, List<IMethodSymbol> constructors)
    {
        // Of several constructors, the one with a <c>params</c> list is the complete one.
        var constructor = constructors.Count == 1
            ? constructors[0]
            : constructors.Find(candidate => candidate.Parameters is [.., { IsParams: true }]);
        if (constructor is null || model.GetSymbolInfo(creation, cancellationToken).Symbol is not null)
        {
            return;
        }

        var properties = new List<string>();
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public, IsIndexer: false } property
                && !HasParameter(constructor, property.Name))
            {
                properties.Add($"'{property.Name}'");
            }
        }

        string parameters = JoinedText.Of(constructor.Parameters, parameter => parameter.ToDisplayString(ParameterFormat));
        string advice = parameters.Length == 0 ? "" : $"it takes ({parameters})";
        string settings = properties.Count is 0 or > 4 ? ""
            : $"set {string.Join(", ", properties)} as {(properties.Count == 1 ? "a property" : "properties")}";
        string text = advice.Length > 0 && settings.Length > 0 ? advice + "; " + settings : advice + settings;
        if (text.Length > 0)
        {
            SyntaxNode place = creation is ObjectCreationExpressionSyntax named ? named.Type : creation;
            report(CSharp.Report.Create(
                GuessRules.WrongArgument,
                place is TypeSyntax ? place.GetLocation() : Location.Create(creation.SyntaxTree, creation.NewKeyword.Span),
                replacement: null,
                type.Name,
                "these arguments",
                text));
        }
    }

    private static SymbolDisplayFormat ParameterFormat { get; } = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static bool HasParameter(IMethodSymbol method, string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCopying(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type: var only }] && SymbolEqualityComparer.Default.Equals(only, constructor.ContainingType);

    /// <summary>Returns a type's property with a name, ignoring case, or null.</summary>
    private static string? PropertyOf(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { SetMethod: not null }
                    && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return member.Name;
                }
            }
        }

        return null;
    }

    /// <summary>Returns the name of the method or type that an object creation is an argument of.</summary>
    private static string? CallAround(BaseObjectCreationExpressionSyntax creation) => creation.Parent?.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? ReceiverOf(MemberBindingExpressionSyntax member)
    {
        foreach (var outer in member.Ancestors())
        {
            if (outer is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull.Span.Contains(member.Span))
            {
                return conditional.Expression;
            }
        }

        return null;
    }

    /// <summary>Returns the type whose properties an initializer sets.</summary>
    private ITypeSymbol? InitializedBy(InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation =>
            model.GetTypeInfo(creation, cancellationToken).Type ?? model.GetTypeInfo(creation, cancellationToken).ConvertedType,
        WithExpressionSyntax copy => model.GetTypeInfo(copy.Expression, cancellationToken).Type,
        AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Left, cancellationToken).Type,
        _ => null,
    };

    private void Report(RuleMessage message, SyntaxNode place, string? replacement, params string[] arguments) =>
        report(CSharp.Report.Create(message, place.GetLocation(), replacement, arguments));

    private void Report(Rule rule, SyntaxNode place, string? replacement, params string[] arguments) =>
        Report(rule.Message, place, replacement, arguments);
}
