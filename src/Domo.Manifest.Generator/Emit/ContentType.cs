using Domo.Manifest.Generator.Pipeline;

namespace Domo.Manifest.Generator.Emit;

/// <summary>The types emitted for a document's content or a nested object: a record, and a class with a field for each property.</summary>
/// <param name="Target">The root class that contains both types.</param>
/// <param name="Name">The prefix of both type names.</param>
/// <param name="Owner">The owner of the properties, as XML.</param>
/// <param name="Properties">The properties.</param>
internal sealed record ContentType(EmitTarget Target, string Name, string Owner, List<EmittedProperty> Properties)
{
    /// <summary>The suffixes of the type names. They are unique to this section, so sections cannot collide.</summary>
    private const string ContentSuffix = "Content";
    private const string FieldsSuffix = "ContentFields";

    /// <summary>Gets whether this is the content of a document rather than a nested object.</summary>
    public bool IsRoot { get; init; }

    /// <summary>
    /// Gets the replacement for an obsolete content, or null. A nested object is only reachable through its content, so it needs none.
    /// </summary>
    public string? Obsolete { get; init; }

    /// <summary>Gets the name of the record.</summary>
    public string Content => Name + ContentSuffix;

    /// <summary>Gets the name of the class with the fields.</summary>
    public string Fields => Name + FieldsSuffix;

    /// <summary>Emits both types.</summary>
    public void Emit(SourceWriter writer)
    {
        EmitContent(writer);
        EmitFields(writer);
    }

    /// <summary>
    /// Emits the fields. They have the names of the content's properties, except <c>Document</c>, which is reserved for AppDB's metadata.
    /// </summary>
    public void EmitFields(SourceWriter writer)
    {
        if (Properties.Count > 0)
        {
            EmitTokens(writer);
        }
    }

    private void EmitContent(SourceWriter writer)
    {
        string fullName = Target.Nested(Content);
        writer
            .Line()
            .Line(XmlDoc.Summary((IsRoot ? "The content of " : "The properties of ") + Owner + "."))
            .Line(SectionFile.GeneratedCode)
            .LineIf(SectionFile.Obsolete(Obsolete))
            .Open(
                "public sealed partial record " + Content + " : " + ClientNames.Content + ", " + ClientNames.Readable + "<" + fullName + ">");
        EmittedProperty.EmitDeclarations(writer, Properties);
        writer
            .Line()
            .Line("/// <inheritdoc/>")
            .Open("protected override void WriteProperties(" + ClientNames.JsonWriter + " writer)")
            .Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
        EmittedProperty.EmitWrites(writer, Properties);
        writer.Close();
        EmittedProperty.EmitReader(writer, fullName, Properties, keepsUnknown: true);
        writer.Close();
    }

    private void EmitTokens(SourceWriter writer)
    {
        const string Path = "path";
        string declaration = IsRoot
            ? Fields + " : " + ClientNames.DocumentFields
            : Fields + "(" + ClientNames.DocumentPath + " " + Path + ") : "
                + ClientNames.DocumentObjectField + "<" + Target.Nested(Content) + ">(" + Path + ")";
        writer.Line().Line(XmlDoc.Summary("The fields of " + Owner + ", for queries and updates."));
        if (!IsRoot)
        {
            writer.Line("/// <param name=\"" + Path + "\">The path of the object in the document.</param>");
        }

        writer
            .Line(SectionFile.GeneratedCode)
            .LineIf(SectionFile.Obsolete(Obsolete))
            .Open("public sealed partial class " + declaration);
        bool isFirst = true;
        foreach (var property in Properties.FindAll(property => property.WireName.Length > 0))
        {
            string name = CSharpLiteral.Text(property.WireName);
            string path = IsRoot ? ClientNames.DocumentPath + ".OfContent(" + name + ")" : Path + ".Below(" + name + ")";
            string hiding = !IsRoot && Array.IndexOf(ReservedMembers.OfField, property.TokenName) >= 0 ? "new " : "";
            (isFirst ? writer : writer.Line())
                .Line(XmlDoc.Summary(property.Summary))
                .Line(
                    "public " + hiding + property.Token + " " + property.TokenName
                    + " { get; } = new(" + property.TokenArguments(path, IsRoot) + ");");
            isFirst = false;
        }

        writer.Close();
    }
}
