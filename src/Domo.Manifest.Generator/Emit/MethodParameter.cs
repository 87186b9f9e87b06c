using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Emit;

/// <summary>A parameter of an emitted method that is sent as a property of the request body.</summary>
/// <param name="Mapping">The declaration in the manifest.</param>
/// <param name="Name">The C# name, without <c>@</c>.</param>
/// <param name="Type">The type of the value, or of an item if the value is a list.</param>
internal sealed record MethodParameter(ParameterMapping Mapping, string Name, WireType Type)
{
    /// <summary>Gets whether the argument is optional.</summary>
    public bool IsOptional => IsOptionalMapping(Mapping);

    private string Code => Naming.CSharpName.Escape(Name);

    private bool IsReferenceType => Mapping.IsList || Type.CSharp is "string" || Type.Write is "WriteNode" or "WriteObject";

    /// <summary>Returns whether null is sent as null. Otherwise the property is omitted and Domo uses its default.</summary>
    public static bool SendsNull(ParameterMapping mapping) => mapping.IsNullable && mapping.DefaultJson is null;

    /// <summary>Returns whether the value is optional.</summary>
    public static bool IsOptionalMapping(ParameterMapping mapping) =>
        mapping.DefaultJson is not null || mapping.IsNullable || mapping.IsRequired == false;

    /// <summary>Returns the parameter declaration.</summary>
    public string Declare() =>
        Values.DeclareParameter(Type, Mapping.IsList) + (IsOptional ? "? " + Code + " = null" : " " + Code);

    /// <summary>Returns the <c>param</c> element of the parameter.</summary>
    public string Document() => "/// <param name=\"" + Name + "\">" + Describe(Mapping, Type) + "</param>";

    /// <summary>Describes a parameter as the manifest declares it, as XML.</summary>
    public static string Describe(ParameterMapping mapping, WireType type)
    {
        string label = type.Label;
        if (mapping.Type == ParameterType.Unknown && mapping.DeclaredType is { Length: > 0 } declared)
        {
            label = "declared as " + XmlDoc.Escape(declared) + ", read as any JSON";
        }

        // An object or a list could be long, so it is not printed.
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
