using Domo.Manifest.Generator.Pipeline;

namespace Domo.Manifest.Generator.Emit;

/// <summary>The content of a collection's documents, or an object in it: a record, and a class with a token for each property.</summary>
/// <param name="Target">The root class, in which both are nested.</param>
/// <param name="Name">Begins the names of both.</param>
/// <param name="Owner">What has the properties, as XML.</param>
/// <param name="Properties">The properties.</param>
internal sealed record ContentType(EmitTarget Target, string Name, string Owner, List<EmittedProperty> Properties)
{
    /// <summary>End the names of the types; no other section's names end so, hence sections cannot collide.</summary>
    private const string ContentSuffix = "Content";
    private const string ColumnsSuffix = "Columns";

    /// <summary>Whether it is the content of a document, and no object in it.</summary>
    public bool IsRoot { get; init; }

    /// <summary>What is to be used instead; null for what is not obsolete. What is in an object is reached through it only.</summary>
    public string? Obsolete { get; init; }

    /// <summary>The record.</summary>
    public string Content => Name + ContentSuffix;

    /// <summary>The class of the tokens.</summary>
    public string Columns => Name + ColumnsSuffix;

    /// <summary>Emits both.</summary>
    public void Emit(SourceWriter writer)
    {
        EmitContent(writer);
        EmitColumns(writer);
    }

    /// <summary>Emits the tokens, called as the properties of the content are; but for Document, where what AppDB keeps about one is.</summary>
    public void EmitColumns(SourceWriter writer)
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
            .Line(XmlDoc.Summary((IsRoot ? "The content of " : "What is in ") + Owner + "."))
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
            ? Columns + " : " + ClientNames.DocumentFields
            : Columns + "(" + ClientNames.DocumentPath + " " + Path + ") : "
                + ClientNames.DocumentObjectField + "<" + Target.Nested(Content) + ">(" + Path + ")";
        writer.Line().Line(XmlDoc.Summary("The properties of " + Owner + ", to ask for documents and to change them with."));
        if (!IsRoot)
        {
            writer.Line("/// <param name=\"" + Path + "\">Where the object is.</param>");
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
