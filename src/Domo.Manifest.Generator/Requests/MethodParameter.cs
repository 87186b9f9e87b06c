using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Values;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Requests;

/// <summary>A parameter of an emitted method that is sent as a property of the request body.</summary>
/// <param name="Mapping">The declaration in the manifest.</param>
/// <param name="Name">The C# name, without <c>@</c>.</param>
/// <param name="Type">The type of the value, or of an item if the value is a list.</param>
internal sealed record MethodParameter(ParameterMapping Mapping, string Name, WireType Type)
{
    /// <summary>Gets whether the argument is optional.</summary>
    public bool IsOptional => IsOptionalMapping(Mapping);

    private string Code => CSharpName.Escape(Name);

    private bool IsReferenceType => Mapping.IsList || Type.CSharp is "string" || Type.Write is "WriteNode" or "WriteObject";

    /// <summary>Returns whether null is sent as null. Otherwise the property is omitted and Domo uses its default.</summary>
    public static bool SendsNull(ParameterMapping mapping) => mapping.IsNullable && mapping.DefaultJson is null;

    /// <summary>Returns whether the value is optional.</summary>
    public static bool IsOptionalMapping(ParameterMapping mapping) =>
        mapping.DefaultJson is not null || mapping.IsNullable || mapping.IsRequired == false;

    /// <summary>Returns the parameter declaration.</summary>
    public string Declare()
    {
        string type = ValueCode.DeclareParameter(Type, Mapping.IsList);
        return IsOptional ? $"{type}? {Code} = null" : $"{type} {Code}";
    }

    /// <summary>Returns the <c>param</c> element of the parameter.</summary>
    public string Document() => $"/// <param name=\"{Name}\">{Describe(Mapping, Type)}</param>";

    /// <summary>Describes a parameter as the manifest declares it, as XML.</summary>
    public static string Describe(ParameterMapping mapping, WireType type)
    {
        string label = mapping.Type == ParameterType.Unknown && mapping.DeclaredType is { Length: > 0 } declared
            ? $"declared as {XmlDoc.Escape(declared)}, read as any JSON"
            : type.Label;

        // An object or a list could be long, so it is not printed.
        string byDefault = mapping.DefaultJson switch
        {
            null => "",
            ['{' or '[', ..] => "; has a default",
            var json => $"; default {XmlDoc.Code(json)}",
        };
        return $"{XmlDoc.Code(mapping.Alias)} ({(mapping.IsList ? "list of " : "")}{label}{byDefault}).";
    }

    /// <summary>Emits the check that a required argument is not null.</summary>
    public void EmitCheck(SourceWriter body)
    {
        if (!IsOptional && IsReferenceType)
        {
            body.Write($"global::System.ArgumentNullException.ThrowIfNull({Code});");
        }
    }

    /// <summary>Emits the statements that write the argument into the body.</summary>
    public void EmitWrite(SourceWriter body, string jsonWriter) =>
        ValueCode.EmitProperty(body, Type, Mapping.IsList, jsonWriter, Mapping.Alias, Code, writesNull: !IsOptional || SendsNull(Mapping));
}
