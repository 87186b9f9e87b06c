using YamlDotNet.RepresentationModel;

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>Reads the YAML files that this repository ships.</summary>
internal static class Yaml
{
    /// <summary>The root of a document.</summary>
    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return Assert.Single(stream.Documents).RootNode;
    }

    /// <summary>The text of a property; null when there is none.</summary>
    public static string? Text(this YamlNode node, string name) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(name), out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>The properties of a mapping, whose values are texts; none when there is no such mapping.</summary>
    public static IEnumerable<(string Name, string Value)> Texts(this YamlNode node, string name) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(name), out var value)
            ? ((YamlMappingNode)value).Children.Select(child => (((YamlScalarNode)child.Key).Value!, ((YamlScalarNode)child.Value).Value ?? ""))
            : [];
}
