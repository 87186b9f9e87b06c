using System.Globalization;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Emit;

/// <summary>The parts that a method which runs a function and one which starts a workflow have in common.</summary>
internal sealed class RequestMethod
{
    private const string Cancellation = "cancellationToken";

    private readonly List<MethodParameter> _parameters;
    private readonly string _body;

    /// <param name="parameters">The parameters the manifest declares.</param>
    /// <param name="objectTypes">Where the types of object parameters go.</param>
    /// <param name="typePrefix">Begins the names of those types.</param>
    public RequestMethod(EquatableArray<ParameterMapping> parameters, ObjectTypes objectTypes, string typePrefix)
        : this(Resolve(parameters, objectTypes, typePrefix))
    {
    }

    private RequestMethod(List<MethodParameter> parameters)
    {
        _parameters = parameters;
        _body = FindBodyName(parameters);
    }

    /// <summary>The expression that names the body, once <see cref="EmitBody"/> has built it.</summary>
    public string BodyArgument => _body;

    /// <summary>The expression that names the cancellation token.</summary>
    public static string CancellationArgument => Cancellation;

    /// <summary>Returns the same for a method that has parameters of its own, whose names are taken.</summary>
    /// <param name="own">The names of the method's own parameters.</param>
    public RequestMethod Beside(params string[] own)
    {
        var mappings = new EquatableArray<ParameterMapping>(_parameters.ConvertAll(parameter => parameter.Mapping));
        var names = NamesOf(Entries.ByKey(mappings, parameter => parameter.Alias), own);
        return new(_parameters.ConvertAll(parameter => parameter with { Name = names[parameter.Mapping.Alias] }));
    }

    /// <summary>The parameter list: required ones in the manifest's order, then optional ones, then the cancellation token.</summary>
    /// <param name="before">Declarations that come before all of them.</param>
    public string Signature(params string[] before)
    {
        var declarations = new List<string>(before);
        AddDeclarations(declarations, optional: false);
        AddDeclarations(declarations, optional: true);
        declarations.Add(ClientNames.CancellationToken + " " + Cancellation + " = default");
        return "(" + string.Join(", ", declarations) + ")";
    }

    public void EmitDocumentation(SourceWriter writer)
    {
        foreach (var parameter in _parameters)
        {
            writer.Line(parameter.Document());
        }

        writer.Line("/// <param name=\"" + Cancellation + "\">Cancels the request.</param>");
    }

    public void EmitBody(SourceWriter writer)
    {
        foreach (var parameter in _parameters)
        {
            parameter.EmitCheck(writer);
        }

        writer.Line(ClientNames.Body + " " + _body + " = new " + ClientNames.Body + "();");
        foreach (var parameter in _parameters)
        {
            parameter.EmitWrite(writer, _body + ".Writer");
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

    /// <summary>The C# names. Only parameters that the method always has are taken: its local variable avoids the names of all.</summary>
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
