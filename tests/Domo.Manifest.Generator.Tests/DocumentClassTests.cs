using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Tests;

/// <summary>
/// Tests user-defined document classes: the emitted code compiles, unsupported classes are rejected, and edits re-emit no more than needed.
/// </summary>
public class DocumentClassTests
{
    private const string Manifest = """
        {"collectionsMapping":[
          {"name":"Users","schema":{"columns":[
            {"name":"user name","type":"STRING"}, {"name":"seenOn","type":"DATETIME"}, {"name":"level","type":"LONG"}]}},
          {"name":"Notes"}]}
        """;

    /// <summary>The classes in these tests are public without documentation.</summary>
    private const string Undocumented = "#pragma warning disable CS1591\n";

    private const string Everything = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using Domo.Manifest.Client;

        namespace Models
        {
            [DomoDocument("Users")]
            internal sealed record User(string UserName, int Level = 3, Kind? Kind = Models.Kind.@default, decimal Fee = 1.5m)
            {
                public required DateTimeOffset SeenOn { get; init; }
                public List<string> Tags { get; init; } = [];
                public string @class { get; set; } = "";
                [JsonPropertyName("e-mail")] public string? Mail { get; set; }
                [JsonIgnore] public object? Session { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public bool? Seen { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; set; }
                [JsonRequired] public long Points { get; set; }
                [Obsolete("Old.")] public string? Old { get; set; }
                public string Display => UserName + Level;
                public Address? Home { get; set; }
                public User? Manager { get; set; }
                public Dictionary<string, Address?>? Others { get; set; }
                public IReadOnlyList<IReadOnlyList<int?>> Grid { get; set; } = [];
                public Kind[] Kinds { get; set; } = [];
                public ISet<Guid>? Ids { get; set; }
                public DateOnly? Day { get; set; }
                public DateTime At { get; set; }
                public TimeOnly? Time { get; set; }
                public TimeSpan? Took { get; set; }
                public double Ratio { get; set; }
                public float? Part { get; set; }
                public byte B { get; set; }
                public ulong Large { get; set; }
                public JsonNode? Any { get; set; }
                public JsonElement Raw { get; set; }
                public DomoValue Value { get; set; }
                [JsonExtensionData] public JsonObject? Rest { get; init; }
            }

            public enum Kind { @default, [JsonStringEnumMemberName("half-open")] Open, Alias = 0 }

            [Flags] internal enum Rights : byte { Read = 1, Write = 2 }

            internal class Place { public string Country { get; set; } = ""; public virtual string? Zone { get; set; } }

            internal sealed class Address : Place
            {
                internal Address() { }
                public string City { get; set; } = "";
                public override string? Zone { get; set; }
                public Rights Rights { get; set; }
                [JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; }
            }

            internal static class Use
            {
                internal static async System.Threading.Tasks.Task All(Acme.DomoApp domo)
                {
                    User user = (await domo.Collections.Users.Where(u => u.SeenOn > DateTimeOffset.UnixEpoch).FirstOrDefaultAsync())!.Content;
                    await domo.Collections.Users.CreateAsync(user);
                    await domo.Collections.Users.UpdateManyAsync(u => u.UserName == "bill", u => u.Set(u => u.Level, 4));
                }
            }
        }
        """;

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void Emitted_code_compiles_for_every_kind_of_class(string accessibility)
    {
        var run = TestProject.WithManifest(Manifest).Source(Undocumented + Everything).Property("DomoManifestAccessibility", accessibility).Run().AssertClean();

        Assert.DoesNotContain("class UsersContent ", run.File("Acme.DomoApp.Collections.g.cs"), StringComparison.Ordinal);
        Assert.Contains("UsersContentFields> Users { get; }", run.File("Acme.DomoApp.Collections.g.cs"), StringComparison.Ordinal);
        Assert.Contains("NotesContent", run.File("Acme.DomoApp.Collections.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"collectionsMapping":[{"name":"Users"}]}""")]
    public void Emitted_code_compiles_for_classes_without_nullable_annotations(string manifest)
    {
        var project = TestProject.WithManifest(manifest).Source(Undocumented + """
            #nullable disable
            using System.Collections.Generic;
            [Domo.Manifest.Client.DomoDocument("Users")]
            public class User
            {
                public string Name { get; set; }
                public string Nick { get; init; }
                public IList<string> Tags { get; init; }
                public Dictionary<string, User> Friends { get; set; }
            }
            """);

        if (manifest == "{}")
        {
            Assert.Contains("DOMO9010: manifest.json has no collection 'Users'", Assert.Single(project.Run().Reported), StringComparison.Ordinal);
        }
        else
        {
            project.Run().AssertClean();
        }
    }

    [Theory]
    [InlineData("""[DomoDocument("users")] public class C;""", """(3,15,3,22): Error DOMO9010: manifest.json has no collection 'users'; did you mean 'Users'?""")]
    [InlineData("""[DomoDocument("Orders")] public class C;""", """(3,15,3,23): Error DOMO9010: manifest.json has no collection 'Orders'""")]
    [InlineData("""[DomoDocument("Users")] public abstract class C;""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: it is abstract")]
    [InlineData("""[DomoDocument("Users")] public static class C;""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: it is static")]
    [InlineData("""[DomoDocument("Users")] public class C<T>;""", "(3,2,3,23): Error DOMO9011: 'C<T>' cannot be a document class: it is generic")]
    [InlineData("""[DomoDocument("Users")] file class C;""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: it is local to its file, and emitted code is in another")]
    [InlineData("""class A { [DomoDocument("Users")] private class C { } }""", "(3,12,3,33): Error DOMO9011: 'A.C' cannot be a document class: emitted code cannot access it; make it and its containing types public or internal")]
    [InlineData("""[DomoDocument("Users")] public class C { private C() { } }""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: it has no accessible constructor; make one public or internal")]
    [InlineData("""[DomoDocument("Users")] public class C { public C(int a) { } public C(string a) { } }""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: it has several constructors with parameters; mark one with [JsonConstructor]")]
    [InlineData("""[DomoDocument("Users")] public class C(int b) { public int A { get; set; } = b; }""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: its constructor parameter 'b' has no property of the same name and type")]
    [InlineData("""[DomoDocument("Users")] public class C { public System.IO.Stream? A { get; set; } }""", "(3,2,3,23): Error DOMO9012: 'C.A' cannot be a property of a document: it has the type 'Stream', which documents cannot contain; use JsonNode for any JSON, or [JsonIgnore]")]
    [InlineData("""[DomoDocument("Users")] public class C { public D? A { get; set; } } public class D { public object[]? B { get; set; } }""", "(3,2,3,23): Error DOMO9012: 'D.B' cannot be a property of a document: it has the type 'object', which documents cannot contain; use JsonNode for any JSON, or [JsonIgnore]")]
    [InlineData("""[DomoDocument("Users")] public class C { public D? A { get; set; } } public abstract class D { }""", "(3,2,3,23): Error DOMO9011: 'D' cannot be a document class: it is abstract")]
    [InlineData("""[DomoDocument("Users")] public class C { public int A { get; set; } [System.Text.Json.Serialization.JsonPropertyName("a")] public int B { get; set; } }""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: its properties 'A' and 'B' are both 'a' in JSON")]
    [InlineData("""[DomoDocument("Users")] public class C { [System.Text.Json.Serialization.JsonConverter(typeof(X))] public int A { get; set; } } public class X { }""", "(3,2,3,23): Error DOMO9012: 'C.A' cannot be a property of a document: it has the converter X, which emitted code does not call")]
    [InlineData("""[DomoDocument("Users")] public class C { [System.Text.Json.Serialization.JsonExtensionData] public System.Collections.Generic.Dictionary<string, object>? A { get; set; } }""", "(3,2,3,23): Error DOMO9012: 'C.A' cannot be a property of a document: it has [JsonExtensionData], which requires a JsonObject or a Dictionary<string, JsonElement>")]
    [InlineData("""[DomoDocument("Users")] public class C { [System.Text.Json.Serialization.JsonExtensionData] public required System.Text.Json.Nodes.JsonObject A { get; set; } }""", "(3,2,3,23): Error DOMO9012: 'C.A' cannot be a property of a document: it has [JsonExtensionData], so it cannot be required or a constructor parameter")]
    [InlineData("""[DomoDocument("Users")] public class C { [System.Text.Json.Serialization.JsonExtensionData] public System.Text.Json.Nodes.JsonObject? A => null; }""", "(3,2,3,23): Error DOMO9012: 'C.A' cannot be a property of a document: it has [JsonExtensionData] but no setter")]
    [InlineData("""[DomoDocument("Users")] public class C { [System.Text.Json.Serialization.JsonIgnore] public required int A { get; set; } }""", "(3,2,3,23): Error DOMO9012: 'C.A' cannot be a property of a document: it is required, but [JsonIgnore] prevents setting it")]
    [InlineData("""[DomoDocument("Users")] public class C(ref int a) { public int A { get; set; } = a; }""", "(3,2,3,23): Error DOMO9011: 'C' cannot be a document class: its constructor parameter 'a' is passed by reference")]
    public void A_class_that_cannot_be_mapped_is_reported_at_the_attribute(string code, string expected)
    {
        var run = TestProject.WithManifest(Manifest).Source(Undocumented + "using Domo.Manifest.Client;\n" + code).Run();

        Assert.Equal([expected], run.Reported);
        run.AssertNoException();
        Assert.Empty(run.CompilerErrors);
        Assert.Contains("UsersContent", run.File("Acme.DomoApp.Collections.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public record C;")]
    [InlineData("public record C { public C() { } public int Level { get; set; } }")]
    [InlineData("public record C(int Level) { public C(C other) => Level = other.Level; }")]
    [InlineData("public class C { public C() { } public C(int level) => Level = level; public int Level { get; set; } }")]
    [InlineData("public class C { public C(string a) { } [System.Text.Json.Serialization.JsonConstructor] public C(int level) => Level = level; public int Level { get; } }")]
    public void Emitted_code_calls_the_constructor_that_the_serializer_would_choose(string code) =>
        TestProject.WithManifest(Manifest).Source(Undocumented + "[Domo.Manifest.Client.DomoDocument(\"Notes\")] " + code).Run().AssertClean();

    [Fact]
    public void Two_classes_for_one_collection_are_both_ignored()
    {
        var run = TestProject.WithManifest(Manifest)
            .Source(Undocumented + "using Domo.Manifest.Client;\n[DomoDocument(\"Notes\")] public class A;\n[DomoDocument(collection: \"Notes\")] public class B;\n[DomoDocument(\"Users\")] public class D;")
            .Run();

        const string Message = "Error DOMO9013: Collection 'Notes' has several document classes: 'A' and 'B'. Keep one attribute.";
        Assert.Equal(["(3,15,3,22): " + Message, "(4,15,4,34): " + Message], run.Reported);
        Assert.Contains("NotesContent", run.File("Acme.DomoApp.Collections.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public Domo::DocumentQuery<global::D,", run.File("Acme.DomoApp.Collections.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_class_can_map_to_several_collections_and_manifests()
    {
        var run = TestProject.WithManifest(Manifest).Add("manifest.qa.json", "Manifest", Manifest)
            .Source(Undocumented + "[Domo.Manifest.Client.DomoDocument(\"Notes\"), Domo.Manifest.Client.DomoDocument(\"Users\")] public class A { public string? Level { get; set; } }")
            .Run().AssertClean();

        Assert.Contains("Acme.DomoAppQa.DocumentJson.g.cs", run.FileNames);
        Assert.Contains("ReadNotesDocument", run.File("Acme.DomoApp.DocumentJson.g.cs"), StringComparison.Ordinal);
        Assert.Contains("ReadUsersDocument", run.File("Acme.DomoApp.DocumentJson.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_class_without_a_manifest_is_reported() =>
        Assert.Equal(
            ["(1,36,1,39): Error DOMO9010: This project has no manifest, so there is no collection 'A'"],
            new TestProject().Source("[Domo.Manifest.Client.DomoDocument(\"A\")] public class A;").Run().Reported);

    [Theory]
    [InlineData("DOMO9010", "[DomoDocument(\"Others\")] public class C;")]
    [InlineData("DOMO9011", "[DomoDocument(\"Users\")] public abstract class C;")]
    [InlineData("DOMO9012", "[DomoDocument(\"Users\")] public class C { public System.IO.Stream? A { get; set; } }")]
    [InlineData("DOMO9013", "[DomoDocument(\"Users\")] public class C; [DomoDocument(\"Users\")] public class D;")]
    public void A_pragma_suppresses_the_diagnostics_of_classes(string id, string code)
    {
        string source = Undocumented + "using Domo.Manifest.Client;\n";

        Assert.Contains(id, string.Join('\n', Run(source + code).Reported), StringComparison.Ordinal);
        Assert.Empty(Run($"{source}#pragma warning disable {id}\n{code}\n#pragma warning restore {id}").Reported);
        Assert.Contains(id, string.Join('\n', Run($"{source}#pragma warning disable DOMO9999\n{code}").Reported), StringComparison.Ordinal);

        // The location must be in the class's syntax tree, not in another tree without a path.
        static TestRun Run(string source) => TestProject.WithManifest(Manifest).Source("// one more file").Source(source).Source("// and one more").Run();
    }

    [Theory]
    [InlineData("class Other;", false)]
    [InlineData("class Other { string? Name { get; set; } }", false)]
    public void An_edit_elsewhere_emits_nothing(string edit, bool isEmitted) =>
        Assert.Equal(isEmitted, EmitsAfter(project => project.AddSyntaxTrees(Parse(edit))));

    [Fact]
    public void An_edit_above_the_class_emits_nothing_and_an_edit_in_it_emits_only_its_file()
    {
        Assert.False(EmitsAfter(project => Replace(project, text => "\n// moved\n" + text)));
        Assert.True(EmitsAfter(project => Replace(project, text => text.Replace("Level { get; set; }", "Level { get; init; }", StringComparison.Ordinal))));
    }

    private static bool EmitsAfter(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var project = TestProject.WithManifest(Manifest)
            .Source("[Domo.Manifest.Client.DomoDocument(\"Users\")] public class A { public int Level { get; set; } }");
        var before = project.Compilation();
        var driver = project.Driver().RunGenerators(before);
        var result = driver.RunGenerators(edit(before)).GetRunResult().Results.Single();

        Assert.Empty(result.Diagnostics);
        Assert.All(result.TrackedSteps[TrackingNames.DocumentClasses].SelectMany(run => run.Outputs), output =>
            Assert.NotEqual(IncrementalStepRunReason.New, output.Reason));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(TrackingNames.Model));
        var model = Reasons(TrackingNames.Documents);
        var collections = Reasons(TrackingNames.Collections);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, collections);
        return model.Contains(IncrementalStepRunReason.Modified);

        IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
            result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct();
    }

    private static CSharpCompilation Replace(CSharpCompilation project, Func<string, string> edit) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees[0], Parse(edit(project.SyntaxTrees[0].ToString())));

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, TestProject.ParseOptions);
}
