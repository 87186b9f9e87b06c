using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Generator.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Reads the JSON that an expression creates, as far as it is known at compile time.</summary>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the reading.</param>
internal sealed class BodyReader(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Limits recursion: types may contain themselves, and in incomplete code a variable may be assigned to itself.</summary>
    private const int MaxDepth = 12;

    private int _depth;

    /// <summary>Returns the JSON in a request's body, or null if it is unknown or not JSON.</summary>
    public BodyValue? Read(RequestContent content) =>
        content.Value is null ? null
        : content.Writing is { } writing ? ReadAs(content.Value, ConvertedTypeOf(content.Value), writing)
        : ReadText(content.Value);

    /// <summary>Returns the type that a value is serialized as, such as that of <c>PostAsJsonAsync&lt;Base&gt;(url, derived)</c>.</summary>
    private ITypeSymbol? ConvertedTypeOf(ExpressionSyntax value) =>
        model.GetTypeInfo(value, cancellationToken).ConvertedType is { Name: not "RequestBody" } type ? type : null;

    /// <summary>Reads a string that contains JSON, or returns null.</summary>
    private BodyValue? ReadText(ExpressionSyntax text)
    {
        if (text is IdentifierNameSyntax name)
        {
            text = LocalValue.Of(name, model, cancellationToken) ?? text;
        }

        if (text is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var receiver },
                ArgumentList.Arguments: var arguments,
            })
        {
            return method switch
            {
                "Serialize" when arguments.Count is 1 or 2 && SyntaxNames.IsNamed(receiver, "JsonSerializer") =>
                    Read(
                        arguments[0].Expression,
                        arguments.Count == 1 ? JsonWriting.Default : WritingOf(arguments[1].Expression)),
                "ToJsonString" => Read(receiver, JsonWriting.Default),
                _ => null,
            };
        }

        return StringExpression.Read(text, model, cancellationToken) is { Length: > 0 } literal ? BodyText.Read(literal) : null;
    }

    private JsonWriting WritingOf(ExpressionSyntax options) => options.IsKind(SyntaxKind.NullLiteralExpression)
        ? JsonWriting.Default
        : JsonWriting.Of(options, model, cancellationToken);

    private BodyValue Read(ExpressionSyntax expression, JsonWriting writing)
    {
        if (_depth >= MaxDepth)
        {
            return new(JsonForm.Unknown, expression.Span);
        }

        _depth++;
        var value = ReadAny(expression, writing);
        _depth--;
        return value;
    }

    /// <summary>Reads a value that is serialized as a declared type, which may not be its own.</summary>
    private BodyValue ReadAs(ExpressionSyntax expression, ITypeSymbol? declared, JsonWriting writing)
    {
        var value = Read(expression, writing);
        if (declared is null or IErrorTypeSymbol || IsUntyped(declared) || value.IsNull || value.Type is null
            || SymbolEqualityComparer.Default.Equals(declared, value.Type))
        {
            return value;
        }

        var typed = OfType(declared, expression, writing);
        bool isSame = typed.Form == value.Form && typed.Form != JsonForm.Object;
        return isSame ? value : typed with { Constant = value.Constant };
    }

    private BodyValue ReadAny(ExpressionSyntax expression, JsonWriting writing)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax outer:
                return Read(outer.Expression, writing);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return Read(sure.Operand, writing);
            case CastExpressionSyntax cast when IsUntyped(model.GetTypeInfo(cast, cancellationToken).Type):
                return Read(cast.Expression, writing);
            case IdentifierNameSyntax name when ReadLocal(name, writing) is { } value:
                return value;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }:
                return new(JsonForm.Unknown, expression.Span) { IsNull = true, Expression = expression };
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return ReadAnonymous(anonymous, writing);
            case BaseObjectCreationExpressionSyntax creation:
                return ReadCreation(creation, writing);
            case ImplicitArrayCreationExpressionSyntax array:
                return ReadItems(array, array.Initializer.Expressions, writing);
            case ArrayCreationExpressionSyntax { Initializer: { } items } array:
                return ReadItems(array, items.Expressions, writing);
            case CollectionExpressionSyntax collection:
                return ReadCollection(collection, writing);
            case InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }, ..] } call when IsNodeCreation(call):
                return Read(argument, writing) with { Span = expression.Span };
            default:
                return OfTyped(expression, writing);
        }
    }

    /// <summary>Returns whether a type says nothing about the value.</summary>
    private static bool IsUntyped(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Object } or { Name: "JsonNode" or "JsonValue" };

    private static bool IsNodeCreation(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var type }
        && SyntaxNames.IsNamed(type, "JsonValue");

    /// <summary>Follows a local variable. One with a value that can change must not be used anywhere else.</summary>
    private BodyValue? ReadLocal(IdentifierNameSyntax name, JsonWriting writing)
    {
        if (LocalValue.Of(name, model, cancellationToken) is not { } value)
        {
            return null;
        }

        // A typed declaration converts the value, and only its type is known when it is serialized.
        if (value.Parent?.Parent?.Parent is VariableDeclarationSyntax { Type.IsVar: false } declaration
            && model.GetTypeInfo(declaration.Type, cancellationToken).Type is { IsSealed: false, IsReferenceType: true } declared
            && !SymbolEqualityComparer.Default.Equals(declared, model.GetTypeInfo(value, cancellationToken).Type)
            && !IsUntyped(declared))
        {
            return null;
        }

        bool isMutable = value is BaseObjectCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or ArrayCreationExpressionSyntax or CollectionExpressionSyntax;
        if (isMutable && IsUsedElsewhere(name, value))
        {
            return new(JsonForms.Of(model.GetTypeInfo(name, cancellationToken).Type!), name.Span) { Expression = name };
        }

        return Read(value, writing);
    }

    private static bool IsUsedElsewhere(IdentifierNameSyntax name, ExpressionSyntax value)
    {
        var scope = value.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()?.Parent;
        foreach (var node in scope?.DescendantNodes() ?? [])
        {
            if (node is IdentifierNameSyntax use && use != name && use.Identifier.ValueText == name.Identifier.ValueText)
            {
                return true;
            }
        }

        return false;
    }

    private BodyValue ReadAnonymous(AnonymousObjectCreationExpressionSyntax anonymous, JsonWriting writing)
    {
        var type = model.GetTypeInfo(anonymous, cancellationToken).Type;
        if (writing.Naming == JsonNaming.Unknown)
        {
            return new(JsonForm.Object, anonymous.Span) { Expression = anonymous, Type = type };
        }

        var properties = new List<BodyProperty>();
        foreach (var member in anonymous.Initializers)
        {
            if (model.GetDeclaredSymbol(member, cancellationToken) is IPropertySymbol property)
            {
                var place = member.NameEquals?.Name.Span ?? member.Expression.Span;
                properties.Add(new(NameOf(property, writing), place, Read(member.Expression, writing))
                {
                    Symbol = property,
                    Source = member.NameEquals is null ? BodyName.Inferred : BodyName.Member,
                    IsUntyped = true,
                });
            }
        }

        return new(JsonForm.Object, anonymous.Span) { Expression = anonymous, Type = type, Properties = properties };
    }

    private BodyValue ReadCreation(BaseObjectCreationExpressionSyntax creation, JsonWriting writing)
    {
        if (model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol type)
        {
            return new(JsonForm.Unknown, creation.Span);
        }

        var form = JsonForms.Of(type);
        bool isEmpty = creation.ArgumentList is not { Arguments.Count: > 0 };
        if (form == JsonForm.Object && (type.Name == "JsonObject" || type.Name == "Dictionary"))
        {
            var properties = isEmpty ? ReadKeys(creation.Initializer, type, writing) : null;
            return new(form, creation.Span) { Expression = creation, Type = type, Properties = properties };
        }

        if (form == JsonForm.List && (type.Name == "List" || type.Name == "JsonArray"))
        {
            return type.Name == "List" && !isEmpty ? OfType(type, creation, writing) : ReadItems(creation, ItemsOf(creation), writing);
        }

        var value = OfType(type, creation, writing);
        return form == JsonForm.Object && value.Properties is { } declared
            ? value with { Properties = WithValues(declared, creation, writing) }
            : value;
    }

    private static List<ExpressionSyntax> ItemsOf(BaseObjectCreationExpressionSyntax creation)
    {
        var items = new List<ExpressionSyntax>();
        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
        {
            items.Add(argument.Expression);
        }

        items.AddRange(creation.Initializer?.Expressions ?? default);
        return items;
    }

    /// <summary>Reads <c>["key"] = value</c> and <c>{ "key", value }</c>. Returns null if a key is unknown.</summary>
    private List<BodyProperty>? ReadKeys(InitializerExpressionSyntax? initializer, INamedTypeSymbol type, JsonWriting writing)
    {
        var properties = new List<BodyProperty>();
        var declared = type.TypeArguments.Length == 2 ? type.TypeArguments[1] : null;
        foreach (var expression in initializer?.Expressions ?? default)
        {
            var (key, value) = expression switch
            {
                AssignmentExpressionSyntax
                {
                    Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var indexed }] }, Right: var assigned,
                } => (indexed, assigned),
                InitializerExpressionSyntax { Expressions: [var first, var second] } => (first, second),
                _ => default,
            };
            if (key is null || writing.Naming == JsonNaming.Unknown
                || model.GetConstantValue(key, cancellationToken) is not { HasValue: true, Value: string name })
            {
                return null;
            }

            bool isLiteral = key is LiteralExpressionSyntax;
            var place = isLiteral && StringExpression.Read(key, model, cancellationToken) is { Length: > 0 } text ? text.Span : key.Span;
            properties.Add(new(name, place, ReadAs(value, declared, writing))
            {
                Source = isLiteral ? BodyName.Key : BodyName.Declaration,
                IsUntyped = declared is null || IsUntyped(declared),
            });
        }

        return properties;
    }

    private BodyValue ReadItems(ExpressionSyntax array, IEnumerable<ExpressionSyntax> expressions, JsonWriting writing)
    {
        var type = model.GetTypeInfo(array, cancellationToken).Type;
        var declared = ItemTypeOf(type);
        var items = new List<BodyValue>();
        foreach (var item in expressions)
        {
            items.Add(ReadAs(item, declared, writing));
        }

        return new(JsonForm.List, array.Span) { Expression = array, Type = type, Items = items };
    }

    private BodyValue ReadCollection(CollectionExpressionSyntax collection, JsonWriting writing)
    {
        var items = new List<BodyValue>();
        foreach (var element in collection.Elements)
        {
            if (element is ExpressionElementSyntax item)
            {
                items.Add(Read(item.Expression, writing));
            }
        }

        return new(JsonForm.List, collection.Span) { Expression = collection, Items = items };
    }

    /// <summary>Reads an expression of which only the type and perhaps the constant value are known.</summary>
    private BodyValue OfTyped(ExpressionSyntax expression, JsonWriting writing)
    {
        var type = model.GetTypeInfo(expression, cancellationToken).Type;
        if (type is null or IErrorTypeSymbol)
        {
            return new(JsonForm.Unknown, expression.Span);
        }

        var value = OfType(type, expression, writing);
        return model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: { } constant }
            ? value with { Constant = constant }
            : value;
    }

    private BodyValue OfType(ITypeSymbol type, ExpressionSyntax expression, JsonWriting writing)
    {
        var form = writing.HasOwnConverters ? JsonForm.Unknown : JsonForms.Of(type);
        var value = new BodyValue(form, expression.Span) { Expression = expression, Type = type };
        return form switch
        {
            JsonForm.Object => value with { Properties = PropertiesOf(type, expression, writing), MayHaveOthers = IsOpen(type) },
            JsonForm.List => value with { Items = ItemOf(type, expression, writing) },
            _ => value,
        };
    }

    private List<BodyValue>? ItemOf(ITypeSymbol type, ExpressionSyntax expression, JsonWriting writing) =>
        ItemTypeOf(type) is { } item ? [OfMember(item, expression, writing)] : null;

    private static ITypeSymbol? ItemTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var argument] } => argument,
        _ => null,
    };

    private BodyValue OfMember(ITypeSymbol type, ExpressionSyntax expression, JsonWriting writing)
    {
        if (_depth >= MaxDepth)
        {
            return new(JsonForm.Unknown, expression.Span);
        }

        _depth++;
        var value = OfType(type, expression, writing) with { Expression = null };
        _depth--;
        return value;
    }

    /// <summary>Returns whether the objects of a type may have properties that it does not declare.</summary>
    private static bool IsOpen(ITypeSymbol type) => type is INamedTypeSymbol named
        && (DocumentProperty.KeepsOthers(named)
            || JsonAttributes.Has(named, "JsonDerivedType")
            || JsonAttributes.Has(named, "JsonPolymorphic"));

    /// <summary>Returns the properties that a user-defined or anonymous type declares, or null if they are unknown.</summary>
    private List<BodyProperty>? PropertiesOf(ITypeSymbol type, ExpressionSyntax expression, JsonWriting writing)
    {
        if (writing.Naming is JsonNaming.Unknown or JsonNaming.Columns || type is not INamedTypeSymbol named
            || (named.DeclaringSyntaxReferences.IsEmpty && !named.IsAnonymousType))
        {
            return null;
        }

        var properties = new List<BodyProperty>();
        foreach (var property in DocumentProperty.Of(named, new DocumentColumns([]), writing))
        {
            var value = property.HasOwnConverter
                ? new BodyValue(JsonForm.Unknown, expression.Span)
                : OfMember(property.Symbol.Type, expression, writing) with { SyncsMoments = property.HasMomentConverter };
            properties.Add(new(property.JsonName!, expression.Span, value)
            {
                Symbol = property.Symbol,
                MayBeMissing = JsonAttributes.Has(property.Symbol, "JsonIgnore"),
            });
        }

        return properties;
    }

    /// <summary>Adds the values that a creation sets, with their locations.</summary>
    private List<BodyProperty> WithValues(
        IReadOnlyList<BodyProperty> declared, BaseObjectCreationExpressionSyntax creation, JsonWriting writing)
    {
        var properties = new List<BodyProperty>(declared);
        if (creation.ArgumentList is { Arguments: var arguments } list
            && model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol constructor)
        {
            foreach (var argument in arguments)
            {
                Set(CSharp.ArgumentParameter.Of(argument, list, constructor)?.Name, argument.Expression.Span, argument.Expression);
            }
        }

        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value })
            {
                Set(name.Identifier.ValueText, name.Span, value);
            }
        }

        return properties;

        void Set(string? name, Microsoft.CodeAnalysis.Text.TextSpan place, ExpressionSyntax value)
        {
            int index = properties.FindIndex(property => string.Equals(property.Symbol!.Name, name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                return;
            }

            // An attribute decides how the value is written.
            var property = properties[index];
            bool isConverted = property.Value.SyncsMoments || property.Value.Form == JsonForm.Unknown;
            properties[index] = property with
            {
                NameSpan = place,
                Value = isConverted && !IsUntyped(property.Symbol!.Type)
                    ? property.Value with { Span = value.Span, Expression = value }
                    : ReadAs(value, property.Symbol!.Type, writing),
            };
        }
    }

    private static string NameOf(IPropertySymbol property, JsonWriting writing) =>
        writing.Naming == JsonNaming.CamelCase ? JsonNames.Camel(property.Name) : property.Name;
}
