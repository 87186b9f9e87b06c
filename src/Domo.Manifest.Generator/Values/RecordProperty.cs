using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;

namespace Domo.Manifest.Generator.Values;

/// <summary>A property of an emitted record: how it is declared, read and written.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The type of the value, or of an item if the value is a list.</param>
/// <param name="Summary">The documentation, as XML.</param>
internal sealed record RecordProperty(string WireName, string Name, WireType Type, string Summary)
{
    /// <summary>The parameter of the emitted write method. A property may have the same name.</summary>
    private const string Writer = "writer";

    /// <summary>Gets whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Gets whether the property must be present and not null.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether null is written as null; otherwise a null property is omitted.</summary>
    public bool SendsNull { get; init; }

    /// <summary>Gets the name of the query field for the property, or an empty string.</summary>
    public string TokenName { get; init; } = "";

    /// <summary>Gets the type of the query field.</summary>
    public string Token => IsList
        ? $"{ClientNames.DocumentListField}<{ValueCode.Item(Type)}, {Type.DocumentField}>"
        : Type.DocumentField;

    /// <summary>Gets the declared C# type.</summary>
    public string Declared => ValueCode.Declare(Type, IsList) + (IsRequired || (Type.HoldsNull && !IsList) ? "" : "?");

    public static void EmitDeclarations(SourceWriter body, IReadOnlyList<RecordProperty> properties)
    {
        foreach (var property in properties)
        {
            body.Separate();
            body.Write($$"""
                /// <summary>{{property.Summary}}</summary>
                public {{(property.IsRequired ? "required " : "")}}{{property.Declared}} {{property.Name}} { get; init; }
                """);
        }
    }

    /// <summary>Emits the members that read the record, as explicit interface implementations to hide them from completion.</summary>
    /// <param name="body">The body of the record.</param>
    /// <param name="type">The name of the record.</param>
    /// <param name="properties">The properties of the record.</param>
    /// <param name="keepsUnknown">Whether the record has the undeclared properties.</param>
    public static void EmitReader(SourceWriter body, string type, IReadOnlyList<RecordProperty> properties, bool keepsUnknown)
    {
        body.Separate();
        body.Write($$"""
            static {{ClientNames.PropertyNames}} {{ClientNames.JsonObject}}<{{type}}>.Properties { get; } = new({{WireNames(properties)}});

            static {{type}} {{ClientNames.JsonObject}}<{{type}}>.FromJson(ref {{ClientNames.Properties}} json) => new()
            {
                {{Assignments}}
                {{(keepsUnknown ? "AdditionalProperties = json.Additional," : null)}}
            };
            """);

        void Assignments(SourceWriter lines)
        {
            for (int i = 0; i < properties.Count; i++)
            {
                var property = properties[i];
                string value = ValueCode.Read(property.Type, property.IsList, property.WireName, i);
                lines.Write($"{property.Name} = {(property.IsRequired ? ValueCode.Require(value, i) : value)},");
            }
        }
    }

    private static string WireNames(IReadOnlyList<RecordProperty> properties)
    {
        string[] names = new string[properties.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = CSharpLiteral.Text(properties[i].WireName);
        }

        return string.Join(", ", names);
    }

    /// <summary>Returns the constructor arguments of the query field.</summary>
    /// <param name="path">An expression for the path of the property.</param>
    /// <param name="isOfContent">Whether the property is at the top level of the content, where a scalar field needs only the name.</param>
    public string TokenArguments(string path, bool isOfContent) => IsList
        ? $"{path}, static element => new(element), {ValueCode.ItemReader(Type, WireName)}, {ValueCode.ItemWriter(Type)}"
        : isOfContent && Type.Fields is null ? CSharpLiteral.Text(WireName) : path;

    /// <summary>Emits the statements that write the properties.</summary>
    public static void EmitWrites(SourceWriter body, IReadOnlyList<RecordProperty> properties)
    {
        foreach (var property in properties)
        {
            string value = property.Name == Writer ? "this." + Writer : property.Name;
            ValueCode.EmitProperty(
                body, property.Type, property.IsList, Writer, property.WireName, value, property.IsRequired || property.SendsNull);
        }
    }
}
