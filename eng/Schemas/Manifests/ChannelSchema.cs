using Domo.Manifest.Binding;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The schema of an app's channels.</summary>
internal static class ChannelSchema
{
    public static JsonSchemaProperty Build(Definitions definitions)
    {
        var channel = definitions.Add("channel", Channel());
        return new ObjectNode(Node.Object(orNull: true), AppHovers.OfChannels)
            .Add(Spellings.Publishes, List)
            .Add(Spellings.Subscribes, List)
            .Node;

        JsonSchemaProperty List() => Node.List(new JsonSchema { Reference = channel }, orNull: true);
    }

    private static JsonSchemaProperty Channel()
    {
        var name = Node.Text(Patterns.ChannelName, "Domo reserves names that begin with domo:.");
        name.Type |= JsonObjectType.Number;
        name.MinLength = 1;
        var description = Node.NotNull();
        description.Pattern = Patterns.NotBlank;
        description.With("patternErrorMessage", "Describe the messages.");
        return new ObjectNode(Node.Object().Requiring(Spellings.Name.Name, Spellings.Description.Name), AppHovers.OfChannel)
            .Add(Spellings.Name.Name, name)
            .Add(Spellings.Description.Name, description)
            .Add(Spellings.Sticky, Node.Anything)
            .Add(Spellings.Schema, Node.Anything)
            .Node;
    }
}
