using YamlDotNet.RepresentationModel;

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>Reads the YAML files of this repository.</summary>
internal static class Yaml
{
    /// <summary>Reads the root of a document.</summary>
    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return Assert.Single(stream.Documents).RootNode;
    }

    /// <summary>Gets the string value of a property; null if it does not exist.</summary>
    public static string? Text(this YamlNode node, string name) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(name), out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>Gets the string properties of a mapping; empty if it does not exist.</summary>
    public static IEnumerable<(string Name, string Value)> Texts(this YamlNode node, string name) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(name), out var value)
            ? ((YamlMappingNode)value).Children
                .Select(child => (((YamlScalarNode)child.Key).Value!, ((YamlScalarNode)child.Value).Value ?? ""))
            : [];
}
