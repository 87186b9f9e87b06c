using System.Globalization;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Requests;

/// <summary>The parts shared by methods that run a function and methods that start a workflow.</summary>
internal sealed class RequestMethod
{
    private const string Cancellation = "cancellationToken";

    private readonly List<MethodParameter> _parameters;
    private readonly string _body;

    /// <param name="parameters">The parameters the manifest declares.</param>
    /// <param name="objectTypes">Collects the types of object parameters.</param>
    /// <param name="typePrefix">The prefix of those types' names.</param>
    public RequestMethod(EquatableArray<ParameterMapping> parameters, ObjectTypes objectTypes, string typePrefix)
        : this(Resolve(parameters, objectTypes, typePrefix))
    {
    }

    private RequestMethod(List<MethodParameter> parameters)
    {
        _parameters = parameters;
        _body = FindBodyName(parameters);
    }

    /// <summary>Gets the expression for the body that <see cref="EmitBody"/> builds.</summary>
    public string BodyArgument => _body;

    /// <summary>Gets the expression for the cancellation token.</summary>
    public static string CancellationArgument => Cancellation;

    /// <summary>Returns a copy for a method with additional parameters, whose names are reserved.</summary>
    /// <param name="own">The names of the additional parameters.</param>
    public RequestMethod Beside(params string[] own)
    {
        var mappings = new EquatableArray<ParameterMapping>(_parameters.ConvertAll(parameter => parameter.Mapping));
        var names = NamesOf(Entries.ByKey(mappings, parameter => parameter.Alias), own);
        return new(_parameters.ConvertAll(parameter => parameter with { Name = names[parameter.Mapping.Alias] }));
    }

    /// <summary>
    /// Returns the parameter list: required parameters in manifest order, then optional ones, then the cancellation token.
    /// </summary>
    /// <param name="before">Declarations that precede the others.</param>
    public string Signature(params string[] before)
    {
        var declarations = new List<string>(before);
        AddDeclarations(declarations, optional: false);
        AddDeclarations(declarations, optional: true);
        declarations.Add($"{ClientNames.CancellationToken} {Cancellation} = default");
        return $"({string.Join(", ", declarations)})";
    }

    public void EmitDocumentation(SourceWriter lines)
    {
        foreach (var parameter in _parameters)
        {
            lines.Write(parameter.Document());
        }

        lines.Write($"/// <param name=\"{Cancellation}\">Cancels the request.</param>");
    }

    /// <summary>Emits the statements that check the arguments and create the body.</summary>
    public void EmitBody(SourceWriter lines)
    {
        foreach (var parameter in _parameters)
        {
            parameter.EmitCheck(lines);
        }

        lines.Write($"{ClientNames.Body} {_body} = new();");
        foreach (var parameter in _parameters)
        {
            parameter.EmitWrite(lines, $"{_body}.Writer");
        }
    }

    private static List<MethodParameter> Resolve(EquatableArray<ParameterMapping> parameters, ObjectTypes objectTypes, string typePrefix)
    {
        var byAlias = Entries.ByKey(parameters, parameter => parameter.Alias);
        var names = NamesOf(byAlias);
        var resolved = new List<MethodParameter>();
        foreach (var mapping in byAlias.Values)
        {
            var type = objectTypes.Resolve(mapping, typePrefix + CSharpName.Pascal(names[mapping.Alias]), ObjectUse.Input);
            resolved.Add(new MethodParameter(mapping, names[mapping.Alias], type));
        }

        return resolved;
    }

    /// <summary>Returns the C# names. Only fixed parameters are reserved; the local variable avoids the names of all parameters.</summary>
    private static Dictionary<string, string> NamesOf(OrderedEntries<ParameterMapping> byAlias, params string[] own) => NameScope.Assign(
        byAlias.Keys, CSharpName.Camel, Entries.ChosenNames(byAlias, parameter => parameter.CSharpName), [Cancellation, .. own]);

    private static string FindBodyName(List<MethodParameter> parameters)
    {
        const string Name = "requestBody";
        string name = Name;
        for (int number = 2; parameters.Exists(parameter => parameter.Name == name); number++)
        {
            name = Name + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private void AddDeclarations(List<string> declarations, bool optional)
    {
        foreach (var parameter in _parameters)
        {
            if (parameter.IsOptional == optional)
            {
                declarations.Add(parameter.Declare());
            }
        }
    }
}
