using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Emit;

/// <summary>The parts that a method which runs a function and one which starts a workflow have in common.</summary>
internal sealed class RequestMethod
{
    private const string Body = "requestBody";
    private const string Cancellation = "cancellationToken";
    private const string Instance = "instance";
    private const string Message = "message";

    private readonly List<MethodParameter> _parameters = [];

    /// <param name="parameters">The parameters the manifest declares.</param>
    /// <param name="objectTypes">Where the types of object parameters go.</param>
    /// <param name="typePrefix">Begins the names of those types.</param>
    public RequestMethod(EquatableArray<ParameterMapping> parameters, ObjectTypes objectTypes, string typePrefix)
    {
        var byAlias = Entries.ByKey(parameters, parameter => parameter.Alias);
        var chosen = Entries.ChosenNames(byAlias, parameter => parameter.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Camel, chosen, Body, Cancellation, Instance, Message);
        foreach (var mapping in byAlias.Values)
        {
            var type = objectTypes.Resolve(mapping, typePrefix + CSharpName.Pascal(names[mapping.Alias]), ObjectUse.Input);
            _parameters.Add(new MethodParameter(mapping, names[mapping.Alias], type));
        }
    }

    /// <summary>The expression that names the body, once <see cref="EmitBody"/> has built it.</summary>
    public static string BodyArgument => Body;

    /// <summary>The expression that names the cancellation token.</summary>
    public static string CancellationArgument => Cancellation;

    /// <summary>The expression that names the Domo instance that a workflow is started in from outside of it.</summary>
    public static string InstanceArgument => Instance;

    /// <summary>The expression that names the message that starts a workflow from outside of its instance.</summary>
    public static string MessageArgument => Message;

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

        writer.Line(ClientNames.Body + " " + Body + " = new " + ClientNames.Body + "();");
        foreach (var parameter in _parameters)
        {
            parameter.EmitWrite(writer, Body + ".Writer");
        }
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
