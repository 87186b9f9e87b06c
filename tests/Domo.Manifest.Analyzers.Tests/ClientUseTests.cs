using Domo.Manifest.Client;
using Domo.Manifest.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>Findings of a manifest entry, reported in an IDE where C# uses the client of the entry.</summary>
public class ClientUseTests
{
    private const string WrongColumn = """
        { "name": "Deals", "syncEnabled": true,
          "schema": { "columns": [ { "name": "amount", "type": {|DOMO3001:"NUMBER"|} } ] } }
        """;

    private const string Column = """
        { "name": "Deals", "syncEnabled": true,
          "schema": { "columns": [ { "name": "amount", "type": "DECIMAL" } ] } }
        """;

    private const string Datasets = """
        "datasetsMapping": [ { "alias": {|DOMO5015:"store-sales"|}, "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [] } ]
        """;

    private const string Workflows = """
        "datasetsMapping": [],
        "workflowsMapping": [ { "alias": {|DOMO5015:"approve order"|}, "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10",
          "version": "1.0.2", "startName": "Start", "parameters": [] } ]
        """;

    private const string Functions = """
        "datasetsMapping": [],
        "packagesMapping": [ { "alias": {|DOMO5015:"get quote"|}, "name": "pricing", "packageId": "b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e",
          "version": "1.0.2", "functionName": "quote", "parameters": [],
          "output": { "alias": "result", "type": "object", "nullable": false, "isList": false } } ]
        """;

    private const string Accounts = """
        "datasetsMapping": [], "accountsMapping": [ { "alias": {|DOMO5015:"my-sheets"|}, "dataProviderKey": "google-sheets" } ]
        """;

    [Theory]
    [InlineData("class App { object Of(DomoApp domo) => domo.Collections.{|DOMO3001:Deals|}; }")]
    [InlineData("class App { object Of(DomoApp domo) { var all = domo.Collections; return (all.{|DOMO3001:Deals|}, all.Deals, all.Deals); } }")]
    [InlineData("class App(Domo.Manifest.Client.DocumentQuery<DomoApp.{|DOMO3001:DealsContent|}, DomoApp.DealsContentFields> deals) { object Of(DomoApp domo) => domo.Collections.Deals ?? deals; }")]
    [InlineData("class App { object Of() => new DomoApp.{|DOMO3001:DealsContent|} { Amount = default }; }")]
    [InlineData("class Deals { string Of(Deals Deals) => nameof(Deals) + typeof(Deals); }")]
    [InlineData("class App { object Of(DomoApp domo) => domo.Collections; }")]
    public Task Reports_a_manifest_finding_at_the_first_use_of_its_client(string source) =>
        VerifyAsync(source, Manifest(collections: WrongColumn));

    [Theory]
    [InlineData("domo.Datasets.{|DOMO5015:StoreSales|}", Datasets)]
    [InlineData("domo.Workflows.{|DOMO5015:ApproveOrder|}", Workflows)]
    [InlineData("domo.Functions.{|DOMO5015:GetQuoteAsync|}()", Functions)]
    [InlineData("DomoApp.Accounts.{|DOMO5015:MySheets|} + domo", Accounts)]
    public Task Reports_the_findings_of_an_entry_at_every_kind_of_client(string use, string lists) =>
        VerifyAsync($"class App {{ object Of(DomoApp domo) => {use}; }}", WithLists(lists));

    /// <summary>The findings are at the first character and at the last value of an entry.</summary>
    [Theory]
    [InlineData("""{|DOMO2002:{|} "alias": "sales", "fields": [] }""", "DOMO2002")]
    [InlineData("""{ "alias": "sales", "fields": [], "dataSetId": {|DOMO5008:"x"|}}""", "DOMO5008")]
    public Task Assigns_findings_at_either_end_of_an_entry_to_that_entry(string entry, string rule) => VerifyAsync(
        $$"""class App { object Of(DomoApp domo) => (domo.Datasets.Other, domo.Datasets.{|{{rule}}:Sales|}, domo.Datasets.Last); }""",
        WithLists($$"""
            "datasetsMapping": [
              { "alias": "other", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071d1", "fields": [] },{{entry}},{ "alias": "last",
              "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071d2", "fields": [] } ]
            """));

    [Fact]
    public Task The_message_contains_the_location_in_the_manifest()
    {
        var test = NewTest("""
            class App
            {
                object Of(DomoApp domo) => domo.Collections.{|#0:Deals|};
            }
            """, ("manifest.json", "Manifest", Manifest(collections: WrongColumn.Replace("DOMO3001", "#1", StringComparison.Ordinal))));
        const string Message = "AppDB has no column type 'NUMBER', so collection 'Deals' will never sync. Use LONG, DECIMAL or DOUBLE.";
        test.ExpectedDiagnostics.Add(new DiagnosticResult("DOMO3001", DiagnosticSeverity.Error).WithLocation(0).WithLocation(1)
            .WithMessage("manifest.json(5,56): " + Message));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("DOMO3001", DiagnosticSeverity.Error).WithLocation(1).WithMessage(Message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_the_findings_of_a_manifest_at_its_own_clients_only() => RunAsync(
        "class App { object Of(DomoApp one, DomoAppQa qa) => (one.Collections.Deals, qa.Collections.{|DOMO3001:Deals|}); }",
        ("manifest.json", "Manifest", Manifest(collections: Column)),
        ("manifest.qa.json", "Manifest", Manifest(collections: WrongColumn)));

    [Fact]
    public Task Reports_findings_in_the_types_file_at_the_client() => RunAsync(
        "class App { object Of(DomoApp domo) => domo.Datasets.{|DOMO8003:Sales|}; }",
        ("manifest.json", "Manifest", WithLists("""
            "datasetsMapping": [ { "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [ { "alias": "amount", "columnName": "Amount" } ] } ]
            """)),
        ("domo.types.json", "Types", """{ "datasets": { "sales": { "fields": { "amount": {|DOMO8003:"MONEY"|} } } } }"""));

    [Fact]
    public Task A_pragma_suppresses_the_diagnostic_in_CSharp_only() => VerifyAsync(
        """
        class App
        {
        #pragma warning disable DOMO3001
            object Of(DomoApp domo) => domo.Collections.Deals;
        #pragma warning restore DOMO3001
        }
        """,
        Manifest(collections: WrongColumn));

    [Fact]
    public Task Ignores_generated_code() => VerifyAsync(
        """
        // <auto-generated/>
        class App { object Of(DomoApp domo) => domo.Collections.Deals; }
        """,
        Manifest(collections: WrongColumn));

    [Theory]
    [InlineData(Column)]
    [InlineData("""{ "name": "Deals", {|DOMO3013:"schema"|}: { "columns": [ { "name": "amount", "type": "DECIMAL" } ] } }""")]
    public Task Does_not_report_hints_in_CSharp(string collection) =>
        VerifyAsync("class App { object Of(DomoApp domo) => domo.Collections.Deals; }", Manifest(collections: collection));

    [Theory]
    [InlineData("")]
    [InlineData("domo_manifest_report_at_use = false\n")]
    [InlineData("build_property.DesignTimeBuild = true\n")]
    public Task A_command_line_build_reports_a_finding_once(string config)
    {
        var test = NewTest(
            "class App { object Of(DomoApp domo) => domo.Collections.Deals; }",
            config,
            ("manifest.json", "Manifest", Manifest(collections: WrongColumn)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Manifest(string collections) => WithLists($"""
         "datasetsMapping": [],
          "collectionsMapping": [ {collections} ]
        """);

    private static string WithLists(string lists) => $$"""
        {
          "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          {{lists}}
        }
        """;

    private static Task VerifyAsync(string source, string manifest) => RunAsync(source, ("manifest.json", "Manifest", manifest));

    private static Task RunAsync(string source, params (string Path, string Kind, string Text)[] files) =>
        NewTest(source, files).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Simulates an IDE, whose design-time build uses the configuration file of the package.</summary>
    private static GeneratingTest NewTest(string source, params (string Path, string Kind, string Text)[] files) => NewTest(
        source, File.ReadAllText(Repository.PathOf("src/Domo.Manifest.Package/build", "Domo.Manifest.Ide.globalconfig")), files);

    private static GeneratingTest NewTest(string source, string ideConfig, params (string Path, string Kind, string Text)[] files)
    {
        var test = new GeneratingTest
        {
            TestCode = source,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        foreach (string reference in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            if (Path.GetFileName(reference).StartsWith("System.", StringComparison.Ordinal))
            {
                test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(reference));
            }
        }

        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(DomoClient).Assembly.Location));
        string config = ideConfig + "is_global = true\nbuild_property.MSBuildProjectDirectory = /0\n";
        foreach (var (path, kind, text) in files)
        {
            test.TestState.AdditionalFiles.Add(("/0/" + path, text));
            config += $"[/0/{path}]\nbuild_metadata.AdditionalFiles.DomoManifestKind = {kind}\n";
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", config));
        return test;
    }

    private sealed class GeneratingTest : CSharpAnalyzerTest<ManifestAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(DomoManifestGenerator)];
    }
}
