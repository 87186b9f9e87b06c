using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Emit;

/// <summary>A parameter of an emitted method that becomes a property of the request's body.</summary>
/// <param name="Mapping">What the manifest declares.</param>
/// <param name="Name">The C# name, without <c>@</c>.</param>
/// <param name="Type">The type of the value, or of the items when it is a list.</param>
internal sealed record MethodParameter(ParameterMapping Mapping, string Name, WireType Type)
{
    /// <summary>Whether a caller may leave the argument out.</summary>
    public bool IsOptional => IsOptionalMapping(Mapping);

    private string Code => Naming.CSharpName.Escape(Name);

    private bool IsReferenceType => Mapping.IsList || Type.CSharp is "string" || Type.Write is "WriteNode" or "WriteObject";

    /// <summary>Whether null is sent as null. Otherwise it is left out, and Domo takes its default.</summary>
    public static bool SendsNull(ParameterMapping mapping) => mapping.IsNullable && mapping.DefaultJson is null;

    /// <summary>Whether a value may be left out.</summary>
    public static bool IsOptionalMapping(ParameterMapping mapping) =>
        mapping.DefaultJson is not null || mapping.IsNullable || mapping.IsRequired == false;

    /// <summary>The parameter as declared in the method.</summary>
    public string Declare() =>
        Values.DeclareParameter(Type, Mapping.IsList) + (IsOptional ? "? " + Code + " = null" : " " + Code);

    /// <summary>The parameter's documentation.</summary>
    public string Document() => "/// <param name=\"" + Name + "\">" + Describe(Mapping, Type) + "</param>";

    /// <summary>What the manifest says of a parameter, as XML.</summary>
    public static string Describe(ParameterMapping mapping, WireType type)
    {
        string label = type.Label;
        if (mapping.Type == ParameterType.Unknown && mapping.DeclaredType is { Length: > 0 } declared)
        {
            label = "declared as " + XmlDoc.Escape(declared) + ", read as any JSON";
        }

        // A default that is an object or a list would be long; that there is one is enough.
        string byDefault = mapping.DefaultJson switch
        {
            null => "",
            ['{' or '[', ..] => "; has a default",
            var json => "; default " + XmlDoc.Code(json),
        };
        return XmlDoc.Code(mapping.Alias) + " (" + (mapping.IsList ? "list of " : "") + label + byDefault + ").";
    }

    /// <summary>Emits the check that a required argument is not null.</summary>
    public void EmitCheck(SourceWriter writer)
    {
        if (!IsOptional && IsReferenceType)
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(" + Code + ");");
        }
    }

    /// <summary>Emits the statements that write the argument into the body.</summary>
    public void EmitWrite(SourceWriter writer, string jsonWriter)
    {
        string name = jsonWriter + ".WritePropertyName(" + CSharpLiteral.Utf8(Mapping.Alias) + ");";
        string value = Values.Write(Type, Mapping.IsList, jsonWriter, Code) + ";";
        if (!IsOptional || SendsNull(Mapping))
        {
            writer.Line(name).Line(value);
        }
        else
        {
            writer.Open("if (" + Code + " is not null)").Line(name).Line(value).Close();
        }
    }
}
