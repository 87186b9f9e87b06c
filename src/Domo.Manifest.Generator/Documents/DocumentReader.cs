using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Generator.Documents;

/// <summary>
/// Reads a class with <c>[DomoDocument]</c> and the classes of its properties: their JSON properties and how to construct them. Stops at
/// the first problem.
/// </summary>
internal sealed class DocumentReader
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat;
    private static readonly SymbolDisplayFormat AnnotatedFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly OrderedEntries<DocumentEnum> _enums = new();
    private readonly Dictionary<string, DocumentShape?> _shapes = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private DocumentProblem? _problem;

    private DocumentReader(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads the attributes of one declaration.</summary>
    public static EquatableArray<DeclaredDocument> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var reader = new DocumentReader(context.SemanticModel.Compilation, cancellationToken);
        reader.AddShape(type);
        var shapes = reader._problem is null ? reader._order.ConvertAll(name => reader._shapes[name]!) : [];
        var declared = new List<DeclaredDocument>();
        foreach (var attribute in context.Attributes)
        {
            if (attribute.ConstructorArguments is [{ Value: string collection }]
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax)
            {
                declared.Add(new DeclaredDocument(
                    new DocumentClass(collection, NameOf(type), IsPublic(type), new(shapes), new(reader._enums.Values)),
                    SourcePlace.Of(syntax),
                    SourcePlace.Of(syntax.ArgumentList?.Arguments is [var argument, ..] ? argument : syntax),
                    reader._problem));
            }
        }

        return new(declared);
    }

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    private void AddShape(INamedTypeSymbol type)
    {
        string key = type.ToDisplayString(TypeFormat);
        if (_problem is not null || _shapes.ContainsKey(key))
        {
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        _shapes.Add(key, null);
        _order.Add(key);
        if (WhyNot(type) is { } reason)
        {
            _problem = new(IsProperty: false, NameOf(type), reason);
            return;
        }

        if (DocumentConstructors.Choose(type, _compilation, out string missing) is not { } constructor)
        {
            _problem = new(IsProperty: false, NameOf(type), missing);
            return;
        }

        _shapes[key] = new ShapeReader(type, constructor, this).Read();
    }

    private string? WhyNot(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "it is static",
        { IsAbstract: true } => "it is abstract",
        { IsFileLocal: true } => "it is local to its file, and emitted code is in another",
        { IsGenericType: true } => "it is generic",
        { ContainingType: { IsGenericType: true } } => "it is nested in a generic type",
        _ => _compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly)
            ? JsonAttributes.ConverterOf(type) is { } converter
                ? "it has the converter " + converter + ", which emitted code does not call"
                : null
            : "emitted code cannot access it; make it and its containing types public or internal",
    };

    /// <summary>Reads a property or item type. Returns null and reports a problem if the type has no JSON form.</summary>
    /// <param name="type">The type.</param>
    /// <param name="property">The property to report.</param>
    public DocumentValue? ReadValue(ITypeSymbol type, IPropertySymbol property)
    {
        bool isNullable = !type.IsValueType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            (type, isNullable) = (nullable.TypeArguments[0], true);
        }

        type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (DocumentScalars.Find(type) is { } scalar)
        {
            return new(DocumentValueKind.Scalar, isNullable) { Scalar = scalar };
        }

        if (DocumentContainers.Find(type) is { } container)
        {
            return ReadValue(container.Item, property) is { } item
                ? new(container.Kind, isNullable) { Name = container.Name, Item = item }
                : null;
        }

        string name = type.ToDisplayString(TypeFormat);
        switch (type)
        {
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum
                when _compilation.IsSymbolAccessibleWithin(@enum, _compilation.Assembly):
                _enums.TryAdd(name, ReadEnum(@enum, name));
                return new(DocumentValueKind.Enum, isNullable) { Name = name };
            case INamedTypeSymbol { TypeKind: TypeKind.Class } @class when !IsOfFramework(@class):
                AddShape(@class);
                return new(DocumentValueKind.Object, isNullable) { Name = name };
            default:
                Report(property, "has the type '" + NameOf(type) + "', which " + (type.TypeKind == TypeKind.Error
                    ? "is unknown; types from other generators are not visible here"
                    : "documents cannot contain; use JsonNode for any JSON, or [JsonIgnore]"));
                return null;
        }
    }

    /// <summary>Records that a property cannot be mapped.</summary>
    public void Report(IPropertySymbol property, string reason) =>
        _problem ??= new(IsProperty: true, NameOf(property.ContainingType) + "." + property.Name, reason);

    /// <summary>Records that a class cannot be mapped.</summary>
    public void Report(INamedTypeSymbol type, string reason) => _problem ??= new(IsProperty: false, NameOf(type), reason);

    /// <summary>Returns how a property is set, or null if it cannot be set.</summary>
    public DocumentSetter? SetterOf(IPropertySymbol property, bool inInitializer, bool inConstructor)
    {
        string owner = property.ContainingType.ToDisplayString(TypeFormat);
        string type = property.Type.ToDisplayString(AnnotatedFormat);
        var setter = property.SetMethod;
        bool isAccessible = setter is not null && _compilation.IsSymbolAccessibleWithin(setter, _compilation.Assembly);

        // An unsafe accessor to a member of a generic class would have to be generic itself.
        DocumentSetterKind? kind = inConstructor ? DocumentSetterKind.Constructor
            : !isAccessible ? null
            : inInitializer || (setter!.IsInitOnly && property.ContainingType.IsGenericType) ? DocumentSetterKind.Initializer
            : setter!.IsInitOnly ? DocumentSetterKind.Accessor
            : DocumentSetterKind.Assignment;
        return kind is { } found ? new(found, owner, type, setter?.MetadataName ?? "") : null;
    }

    private static DocumentEnum ReadEnum(INamedTypeSymbol type, string name)
    {
        var members = new List<DocumentEnumMember>();
        var numbers = new HashSet<object>();
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } number })
            {
                members.Add(new(
                    CSharpName.Escape(member.Name),
                    JsonAttributes.TextOf(member, "JsonStringEnumMemberName") ?? member.Name,
                    numbers.Add(number)));
            }
        }

        bool isFlags = false;
        foreach (var attribute in type.GetAttributes())
        {
            isFlags |= attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute";
        }

        return new(name, type.EnumUnderlyingType!.ToDisplayString(TypeFormat), isFlags, new(members));
    }

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return type.SpecialType != SpecialType.None || space is { Name: "System" or "Microsoft" };
    }
}
