using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Values;

namespace Domo.Manifest.Generator.Collections;

/// <summary>The types emitted for a document's content or a nested object: a record, and a class with a field for each property.</summary>
/// <param name="Name">The prefix of both type names.</param>
/// <param name="Owner">The owner of the properties, as XML.</param>
/// <param name="Properties">The properties.</param>
internal sealed record ContentType(string Name, string Owner, List<RecordProperty> Properties)
{
    /// <summary>The suffixes of the type names. They are unique to this section, so sections cannot collide.</summary>
    private const string ContentSuffix = "Content";
    private const string FieldsSuffix = "ContentFields";

    /// <summary>The constructor parameter of the fields of a nested object.</summary>
    private const string Path = "path";

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
    public void Emit(SourceWriter file)
    {
        EmitContent(file);
        EmitFields(file);
    }

    /// <summary>
    /// Emits the fields. They have the names of the content's properties, except <c>Document</c>, which is reserved for AppDB's metadata.
    /// </summary>
    public void EmitFields(SourceWriter file)
    {
        if (Properties.Count == 0)
        {
            return;
        }

        string declaration = IsRoot
            ? $"{Fields} : {ClientNames.DocumentFields}"
            : $"{Fields}({ClientNames.DocumentPath} {Path}) : {ClientNames.DocumentObjectField}<{Content}>({Path})";
        file.Separate();
        file.Write($$"""
            /// <summary>The fields of {{Owner}}, for queries and updates.</summary>
            {{(IsRoot ? null : $"/// <param name=\"{Path}\">The path of the object in the document.</param>")}}
            {{SectionFile.Obsolete(Obsolete)}}
            public sealed partial class {{declaration}}
            {
                {{FieldProperties}}
            }
            """);
    }

    private void EmitContent(SourceWriter file)
    {
        file.Separate();
        file.Write($$"""
            /// <summary>{{(IsRoot ? "The content of" : "The properties of")}} {{Owner}}.</summary>
            {{SectionFile.Obsolete(Obsolete)}}
            public sealed partial record {{Content}} : {{ClientNames.Content}}, {{ClientNames.JsonObject}}<{{Content}}>
            {
                {{body => RecordProperty.EmitDeclarations(body, Properties)}}
                {{Writing}}
                {{body => RecordProperty.EmitReader(body, Content, Properties, keepsUnknown: true)}}
            }
            """);
    }

    private void Writing(SourceWriter body)
    {
        body.Separate();
        body.Write($$"""
            /// <inheritdoc/>
            protected override void WriteProperties({{ClientNames.JsonWriter}} writer)
            {
                global::System.ArgumentNullException.ThrowIfNull(writer);
                {{lines => RecordProperty.EmitWrites(lines, Properties)}}
            }
            """);
    }

    private void FieldProperties(SourceWriter body)
    {
        foreach (var property in Properties.FindAll(property => property.WireName.Length > 0))
        {
            string name = CSharpLiteral.Text(property.WireName);
            string path = IsRoot ? $"{ClientNames.DocumentPath}.OfContent({name})" : $"{Path}.Below({name})";
            string hiding = !IsRoot && Array.IndexOf(ReservedMembers.OfField, property.TokenName) >= 0 ? "new " : "";
            body.Separate();
            body.Write($$"""
                /// <summary>{{property.Summary}}</summary>
                public {{hiding}}{{property.Token}} {{property.TokenName}} { get; } = new({{property.TokenArguments(path, IsRoot)}});
                """);
        }
    }
}
