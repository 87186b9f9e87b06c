namespace Domo.Manifest.Rules.App;

/// <summary>Manifests for the examples of rules.</summary>
internal static class AppExamples
{
    /// <summary>Creates a manifest without findings.</summary>
    public static RuleExample Sound => new(
        """
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": []
        }
        """);

    /// <summary>Creates a manifest with additional properties.</summary>
    /// <param name="properties">The properties, as JSON without braces.</param>
    public static RuleExample With(string properties) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          {{properties}},
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": []
        }
        """);

    /// <summary>Creates a manifest with another name.</summary>
    /// <param name="name">The name as JSON.</param>
    public static RuleExample Named(string name) => new(
        $$"""
        {
          "name": {{name}},
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": []
        }
        """);

    /// <summary>Creates a manifest with another version.</summary>
    /// <param name="version">The version as JSON.</param>
    public static RuleExample Versioned(string version) => new(
        $$"""
        {
          "name": "Sales",
          "version": {{version}},
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": []
        }
        """);

    /// <summary>Creates a manifest with another size.</summary>
    /// <param name="size">The size as JSON.</param>
    public static RuleExample Sized(string size) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": {{size}},
          "datasetsMapping": []
        }
        """);

    /// <summary>Creates a manifest with channels that the app publishes to.</summary>
    /// <param name="channels">The channels as JSON.</param>
    public static RuleExample Publishes(params string[] channels) =>
        With("\"channels\": { \"publishes\": [ " + string.Join(", ", channels) + " ] }");
}
