using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The parts that several objects of the manifest share.</summary>
internal sealed class SharedParts
{
    private readonly JsonSchema _id;
    private readonly JsonSchema _alias;
    private readonly JsonSchema _callAlias;
    private readonly JsonSchema _version;

    public SharedParts(Definitions definitions)
    {
        _id = definitions.Add("id", Node.Text(Patterns.Uuid, "Copy the UUID from Domo; it has 36 characters.", orNull: true));
        _alias = definitions.Add("alias", Node.Text(Patterns.JavaScriptName, "Use only ASCII letters, digits, $ and _."));
        _callAlias = definitions.Add("callAlias", Node.Text(Patterns.CallAlias, "Use only ASCII letters, digits, $ and _."));
        _version = definitions.Add("version", Node.Text(Patterns.Version, "Use three numbers, such as 1.0.0.", orNull: true));
    }

    /// <summary>Creates a reference to the schema of a UUID that Domo assigned, or null.</summary>
    public JsonSchemaProperty Id() => Node.Ref(_id);

    /// <summary>Creates a reference to the schema of an alias.</summary>
    public JsonSchemaProperty Alias() => Node.Ref(_alias);

    /// <summary>Creates a reference to the schema of a workflow's or function's alias.</summary>
    public JsonSchemaProperty CallAlias() => Node.Ref(_callAlias);

    /// <summary>Creates a reference to the schema of a semantic version, or null.</summary>
    public JsonSchemaProperty Version() => Node.Ref(_version);
}
