using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Translates a request with a body to a call of the emitted client, if each value has an exact equivalent.</summary>
internal sealed class BodyTranslation
{
    private const string Library = "global::Domo.Manifest.Client.";

    private readonly SemanticModel _model;
    private readonly EmittedClient _client;
    private readonly string _path;

    private BodyTranslation(SemanticModel model, EmittedClient client, string path) => (_model, _client, _path) = (model, client, path);

    /// <summary>Returns the equivalent call, or null if the request cannot be translated.</summary>
    /// <param name="root">The expression that creates the URL.</param>
    /// <param name="address">The URL.</param>
    /// <param name="path">The client's path from the root class.</param>
    /// <param name="client">The client.</param>
    /// <param name="domo">The declarations and emitted clients of the compilation.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="cancellationToken">Cancels the translation.</param>
    public static ClientCall? Of(
        ExpressionSyntax root,
        EndpointAddress address,
        string path,
        EmittedClient client,
        DomoCompilation domo,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (address.Query is not null
            || root.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } call }
            || WrittenRequest.Of(call, domo, model, cancellationToken) is not { } request
            || request.AddressSyntax != root
            || new BodyReader(model, cancellationToken).Read(request.Content) is not { } body)
        {
            return null;
        }

        var translation = new BodyTranslation(model, client, path);
        string? translated = (address.Kind, request.Method) switch
        {
            (EndpointKind.Workflow, "POST") when address.Rest.TrimEnd('/') == "/start" =>
                translation.Call(body, domo.Names?.Workflows.Find(address.Alias.Value), static entry => entry.Parameters),
            (EndpointKind.Function, "POST") when address.Rest.TrimEnd('/').Length == 0 =>
                translation.Call(body, domo.Names?.Packages.Find(address.Alias.Value), static entry => entry.Parameters),
            (EndpointKind.Collection, "POST") when address.Rest.TrimEnd('/') == "/documents" =>
                translation.Document(body) is { } created ? $"{path}.CreateAsync({created})" : null,
            (EndpointKind.Collection, "POST") when address.Rest.TrimEnd('/') == "/documents/bulk" => translation.Documents(body),
            (EndpointKind.Sql, "POST") when request.Content.Writing is not null => translation.Sql(body),
            _ => null,
        };
        return translated is null ? null : new ClientCall(translated) { HasBody = true };
    }

    /// <summary>Returns SQL that is sent as a JSON string or in an object, as the client sends it.</summary>
    private string? Sql(BodyValue body)
    {
        var sql = body.Properties is [{ Value: { Form: JsonForm.Text } only }] ? only : body;
        return sql is { Form: JsonForm.Text, Expression: { } text }
            ? $"{_path}.SqlTableAsync({Library}SqlQuery.FromText({text}))"
            : null;
    }

    private string? Call<T>(BodyValue body, IReadOnlyList<T>? entries, Func<T, EquatableArray<ParameterMapping>> inputsOf)
    {
        if (entries is not [var entry] || !body.IsObject || body.Properties is not { } properties
            || MethodOf() is not var (method, name))
        {
            return null;
        }

        var arguments = new List<string>();
        var given = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        foreach (var property in properties)
        {
            if (InputOf(inputsOf(entry), property.Name) is not { } input
                || ParameterOf(method, input) is not { } parameter
                || !given.Add(parameter)
                || Source(property.Value, parameter.Type) is not { } value)
            {
                return null;
            }

            arguments.Add($"{Escape(parameter.Name)}: {value}");
        }

        foreach (var parameter in method.Parameters)
        {
            if (!parameter.IsOptional && !given.Contains(parameter))
            {
                return null;
            }
        }

        return $"{_path}{name}({string.Join(", ", arguments)})";
    }

    /// <summary>Returns the emitted method, and its name if the client is not the method itself.</summary>
    private (IMethodSymbol Method, string Name)? MethodOf()
    {
        foreach (var member in _client.Clients.GetMembers(_client.Member))
        {
            if (member is IMethodSymbol method && _client.List == Spellings.Packages.Name)
            {
                return (method, "");
            }

            foreach (var start in member is IPropertySymbol { Type: var type } ? type.GetMembers("StartAsync") : default)
            {
                if (start is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } own)
                {
                    return (own, ".StartAsync");
                }
            }
        }

        return null;
    }

    private static ParameterMapping? InputOf(EquatableArray<ParameterMapping> inputs, string alias)
    {
        ParameterMapping? found = null;
        foreach (var input in inputs)
        {
            if (input.Alias == alias)
            {
                found = input;
            }
        }

        return found;
    }

    /// <summary>Returns the parameter for an input, by its letters and digits.</summary>
    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ParameterMapping input)
    {
        var found = new List<IParameterSymbol>();
        foreach (var parameter in method.Parameters)
        {
            if (JsonNames.Bare(parameter.Name) == JsonNames.Bare(input.CSharpName ?? input.Alias))
            {
                found.Add(parameter);
            }
        }

        return found is [var only] ? only : null;
    }

    private string? Documents(BodyValue body)
    {
        if (body.Expression is not (ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax or CollectionExpressionSyntax)
            || body.Items is not { Count: > 0 } items)
        {
            return null;
        }

        var documents = new List<string>();
        foreach (var item in items)
        {
            if (Document(item) is not { } document)
            {
                return null;
            }

            documents.Add(document);
        }

        return $"{_path}.CreateManyAsync([{string.Join(", ", documents)}])";
    }

    /// <summary>Returns the creation of the emitted document class, or null.</summary>
    private string? Document(BodyValue document)
    {
        if (document.Properties is not [{ Name: "content", Value: { Properties: { Count: > 0 } properties } }]
            || DocumentType() is not { } type)
        {
            return null;
        }

        var members = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (PropertyOf(type, property.Name) is not { } member
                || !given.Add(member.Name)
                || Source(property.Value, member.Type) is not { } value)
            {
                return null;
            }

            members.Add($"{member.Name} = {value}");
        }

        return $"new() {{ {string.Join(", ", members)} }}";
    }

    private ITypeSymbol? DocumentType()
    {
        foreach (var member in _client.Clients.GetMembers(_client.Member))
        {
            if (member is IPropertySymbol { Type: INamedTypeSymbol { TypeArguments: [var document, ..] } }
                && SymbolEqualityComparer.Default.Equals(document.ContainingType, _client.Root))
            {
                return document;
            }
        }

        return null;
    }

    /// <summary>Returns the settable property for a column, by its letters and digits.</summary>
    private static IPropertySymbol? PropertyOf(ITypeSymbol type, string column)
    {
        var found = new List<IPropertySymbol>();
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { SetMethod: not null, IsStatic: false, IsIndexer: false } property
                && JsonNames.Bare(property.Name) == JsonNames.Bare(column))
            {
                found.Add(property);
            }
        }

        return found is [var only] ? only : null;
    }

    /// <summary>Returns the source of a value if it converts to a type, or null.</summary>
    private string? Source(BodyValue value, ITypeSymbol type)
    {
        if (value.Expression is not { } expression || value.IsNull || value.Span != expression.Span
            || expression is AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax)
        {
            return null;
        }

        var conversion = _model.ClassifyConversion(expression, type);
        return conversion.IsImplicit && (!conversion.IsUserDefined || value.Form == JsonForm.Text) ? expression.ToString() : null;
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
