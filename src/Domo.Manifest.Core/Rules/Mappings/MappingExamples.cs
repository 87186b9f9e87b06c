namespace Domo.Manifest.Rules.Mappings;

/// <summary>Manifests for the examples of rules about workflows and functions.</summary>
internal static class MappingExamples
{
    /// <summary>The output of a function.</summary>
    public const string Output = """ "output": { "alias": "result", "type": "object", "nullable": false, "isList": false }""";

    /// <summary>Creates a manifest with workflows.</summary>
    public static RuleExample Workflows(params string[] entries) => Manifest("workflowsMapping", entries);

    /// <summary>Creates a manifest with a workflow that has parameters.</summary>
    public static RuleExample Workflow(params string[] parameters) => Workflows(
        """{ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "startName": "Start","""
        + Parameters(parameters) + " }");

    /// <summary>Creates a manifest with functions.</summary>
    public static RuleExample Functions(params string[] entries) => Manifest("packagesMapping", entries);

    /// <summary>Creates a manifest with a function that has parameters.</summary>
    public static RuleExample Function(params string[] parameters) => Functions(
        """{ "alias": "quote", "name": "pricing", "packageId": "b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e", "version": "1.0.2", "functionName": "quote","""
        + Parameters(parameters) + "," + Output + " }");

    private static string Parameters(string[] parameters) =>
        " \"parameters\": [\n        " + string.Join(",\n        ", parameters) + "\n      ]";

    private static RuleExample Manifest(string list, string[] entries) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "datasetsMapping": [],
          "{{list}}": [
            {{string.Join(",\n    ", entries)}}
          ]
        }
        """);
}
