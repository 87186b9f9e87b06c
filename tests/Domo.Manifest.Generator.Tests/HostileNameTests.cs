using System.Reflection;
using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>
/// Tests that no name of a user hides a name in emitted code. Emitted types are written as short names, and only where C# looks for types,
/// so that members do not matter; client types are written after <c>::</c>, which only looks for aliases.
/// </summary>
public class HostileNameTests
{
    private const string Manifest = """
        {
          "datasetsMapping": [
            { "alias": "sales", "fields": [ { "alias": "wire", "columnName": "W" }, { "alias": "domo", "columnName": "D" }, { "alias": "json", "columnName": "J" },
              { "alias": "salesRowFields2", "columnName": "F" }, { "alias": "system", "columnName": "S" } ] },
            { "alias": "salesRow", "fields": [ { "alias": "salesRow", "columnName": "X" }, { "alias": "salesRowFields", "columnName": "Y" } ] },
            { "alias": "domo", "fields": [ { "alias": "domoRow", "columnName": "X" } ] },
            { "alias": "wire", "fields": [ { "alias": "wireRow", "columnName": "X" } ] }
          ],
          "collectionsMapping": [
            { "name": "notes", "schema": { "columns": [ { "name": "wire", "type": "OBJECT" }, { "name": "notesWireContent", "type": "STRING" },
              { "name": "notesWireContentFields", "type": "LONG" }, { "name": "path", "type": "DATE" }, { "name": "domo", "type": "STRING" } ] } },
            { "name": "notesContent" }, { "name": "documentJson" }, { "name": "wire" }, { "name": "domoApp" }, { "name": "acme" }
          ],
          "workflowsMapping": [
            { "alias": "start", "parameters": [ { "aliasedName": "input", "type": "object", "children": [ { "aliasedName": "inputInput", "type": "text" } ] } ] },
            { "alias": "startWorkflow" } ],
          "packagesMapping": [
            { "alias": "f", "parameters": [ { "alias": "wire", "type": "object", "children": [ { "alias": "fWireInput", "type": "text" }, { "alias": "domo", "type": "person" } ] } ],
              "output": { "alias": "o", "type": "object", "children": [ { "alias": "fOutput", "type": "text" }, { "alias": "json", "type": "text", "isList": true } ] } } ],
          "accountMapping": [ { "alias": "wire" }, { "alias": "accounts" } ]
        }
        """;

    private const string Types = """
        { "collections": { "notes": { "columns": { "wire": { "children": { "wire": "LONG", "domo": "STRING", "path": "STRING" } } } } } }
        """;

    [Theory]
    [InlineData("Acme")]
    [InlineData("Domo")]
    [InlineData("Wire")]
    [InlineData("Acme.Wire.Domo")]
    [InlineData("")]
    public void A_name_in_the_manifest_hides_nothing(string rootNamespace) =>
        TestProject.WithManifest(Manifest).Types(Types).Property("RootNamespace", rootNamespace).Run().AssertClean();

    [Theory]
    [InlineData("global using Domo = System.String; global using Wire = System.Int32;")]
    [InlineData("global using static System.Math; namespace Acme { internal static class Domo { internal static class DomoClient; } internal static class Wire; }")]
    [InlineData("namespace Domo { internal static class DomoClient; } namespace Wire { internal static class WireReader; } internal static class SalesRow;")]
    [InlineData("namespace Acme.Domo { internal static class DomoClient; } namespace Acme.Wire { internal static class WireReader; }")]
    [InlineData("namespace Acme { internal static class SalesRow; internal static class SalesRowFields; internal static class NotesContent; internal static class FOutput; }")]
    [InlineData("namespace Acme.System { internal static class DateOnly; } namespace Acme.DomoApps { internal static class DomoApp; }")]
    public void A_type_a_namespace_or_an_alias_of_the_project_hides_nothing(string source) =>
        TestProject.WithManifest(Manifest).Types(Types).Source("#pragma warning disable CS8019\n" + source).Run().AssertClean();

    [Fact]
    public void A_member_in_a_partial_type_hides_nothing() => TestProject.WithManifest(Manifest).Types(Types).Source("""
        #nullable enable
        #pragma warning disable CS1591, CS8981, IDE1006
        namespace Acme;

        public partial class DomoApp
        {
            public int Domo { get; }
            public static string Wire() => "";
            public event System.Action? global { add { } remove { } }

            public partial class DatasetClients
            {
                public static int SalesRowFields => 1;
                public static int DomoRowFields() => 1;
                public const int WireRow = 1;
            }

            public partial record SalesRow
            {
                public static int DomoClient => 1;
                public const string DateOnly = "";
                public static int Properties => 1;
                public static int FromJson() => 1;
                public static int PropertyNames { get; set; }
            }

            public partial class SalesRowFields
            {
                public static int DatasetTextField => 1;
            }

            public partial record NotesContent
            {
                public static int WireWriter => 1;
                public static int JsonProperties => 1;
            }

            public partial class FunctionClients
            {
                public static int FOutput => 1;
                public static int FWireInput(int Wire) => Wire;
            }

            public partial class StartWorkflow
            {
                public static int JsonBody => 1;
            }
        }
        """).Run().AssertClean();

    [Fact]
    public async Task A_collection_named_like_an_emitted_class_keeps_its_documents()
    {
        var (sent, _) = await EmittedApp.RunAsync(
            TestProject.WithManifest("""{"collectionsMapping":[{"name":"documentJson"},{"name":"domoApp"},{"name":"acme"}]}""").Source("""
                #nullable enable
                namespace Acme;

                [Domo.Manifest.Client.DomoDocument("documentJson")]
                [Domo.Manifest.Client.DomoDocument("acme")]
                internal sealed class Note { public string? Text { get; set; } }
                """),
            "await domo.Collections.DocumentJson.CreateAsync(new() { Text = \"x\" });");

        Assert.Equal(["""POST /domo/datastores/v1/collections/documentJson/documents {"content":{"text":"x"}}"""], sent);
    }

    [Fact]
    public void A_base_class_of_emitted_types_has_no_nested_type()
    {
        Type[] bases =
        [
            typeof(Client.DomoAppBase), typeof(Client.DomoContent), typeof(Client.DocumentFields), typeof(Client.DocumentObjectField<>),
            typeof(Client.WorkflowClient),
        ];

        Assert.All(bases, type =>
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                Assert.DoesNotContain(
                    current.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic),
                    nested => nested.IsNestedPublic || nested.IsNestedFamily);
            }
        });
    }
}
