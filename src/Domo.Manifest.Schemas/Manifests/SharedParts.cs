using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The parts that several objects of the manifest have.</summary>
internal sealed class SharedParts
{
    private readonly JsonSchema _id;
    private readonly JsonSchema _alias;
    private readonly JsonSchema _callAlias;
    private readonly JsonSchema _version;

    public SharedParts(Definitions definitions)
    {
        _id = definitions.Add("id", Node.Text(Patterns.Uuid, "Write the UUID that Domo shows, 36 characters.", orNull: true));
        _alias = definitions.Add("alias", Node.Text(Patterns.JavaScriptName, "Write a name of ASCII letters, digits, $ and _."));
        _callAlias = definitions.Add("callAlias", Node.Text(Patterns.CallAlias, "Write a name of ASCII letters, digits, $ and _."));
        _version = definitions.Add("version", Node.Text(Patterns.Version, "Write three numbers, such as 1.0.0.", orNull: true));
    }

    /// <summary>A UUID that Domo gave out, or null.</summary>
    public JsonSchemaProperty Id() => Node.Ref(_id);

    /// <summary>An alias.</summary>
    public JsonSchemaProperty Alias() => Node.Ref(_alias);

    /// <summary>The alias of a workflow or function.</summary>
    public JsonSchemaProperty CallAlias() => Node.Ref(_callAlias);

    /// <summary>A semantic version, or null.</summary>
    public JsonSchemaProperty Version() => Node.Ref(_version);
}
