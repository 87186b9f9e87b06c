using CsCheck;
using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests that the generator neither throws nor emits invalid code, whatever the file contains.</summary>
public class RobustnessTests
{
    private static readonly Gen<string> Names = Gen.OneOf<string>(
        Gen.OneOf("a", "A", "a_", "b", "class", "ToString", "Clone", "", " ", "\"", "é", "🚀", "</c>", "a\nb", "{x}", "\\", "Row", "cancellationToken", "Equals", "System", "Domo", "a,b", "item", "reader", "var"),
        Gen.String[0, 6]);

    private static readonly Gen<string> Types = Gen.OneOf(
        "STRING", "LONG", "DECIMAL", "DOUBLE", "DATE", "DATETIME", "NUMBER", "text", "number", "decimal", "boolean", "date", "dateTime", "time",
        "duration", "person", "file", "directory", "object", "object", "object", "list", "", "<T>");

    private static readonly Gen<string> Flags = Gen.OneOf("true", "false", "null", "1", "\"x\"");

    private static readonly Gen<string> Scalars = Gen.OneOf("null", "1", "-2.5e3", "\"text\"", "true", "[]", "{}", "[1]");

    [Fact]
    public void Any_valid_manifest_emits_code_that_compiles() =>
        Gen.Select(Manifests(), TypesFiles()).Sample(
            (text, types) =>
            {
                var run = TestProject.WithManifest(text).Types(types).Run();
                return run.Result.Results[0].Exception is null
                    && run.Result.Diagnostics.IsEmpty
                    && !run.CompilerErrors.Any();
            },
            iter: 100);

    [Fact]
    public void The_generator_does_not_throw_for_any_text() =>
        Gen.Select(Manifests(), Gen.Int[0, 10_000], Gen.OneOf(Gen.String[0, 4], Gen.OneOf("}", "]", "\"", "{", "[", ",", ":", "//", "\0", "\uFEFF")), Gen.Int[0, 4])
            .Sample(
                (text, at, inserted, removed) =>
                {
                    int start = at % (text.Length + 1);
                    string broken = text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, inserted);
                    var run = TestProject.WithManifest(broken).Types(broken).Run();
                    return run.Result.Results[0].Exception is null && !run.CompilerErrors.Any();
                },
                iter: 100);

    private static Gen<string> Manifests()
    {
        var field = Gen.OneOf(Object(("alias", Text(Names)), ("columnName", Text(Names))), Text(Names), Scalars);
        var column = Object(("name", Text(Names)), ("type", Text(Types)));
        var parameter = Parameter(2);
        return Object(
            ("name", Text(Names)),
            ("version", Text(Names)),
            ("mapping", List(Object(("alias", Text(Names)), ("fields", List(field))))),
            ("collections", List(Object(("name", Text(Names)), ("schema", Object(("columns", List(column))))))),
            ("workflowMapping", List(Object(("alias", Text(Names)), ("parameters", List(parameter))))),
            ("packagesMapping", List(Object(("alias", Text(Names)), ("parameters", List(parameter)), ("output", parameter)))),
            ("accountMapping", List(Object(("alias", Text(Names))))));
    }

    private static Gen<string> TypesFiles()
    {
        var values = Map(Value(2));
        return Object(
            ("datasets", Map(Object(("name", Text(Names)), ("fields", values)))),
            ("collections", Map(Object(("name", Text(Names)), ("columns", values)))),
            ("packages", Map(Object(("name", Text(Names)), ("parameters", values), ("output", Value(2))))),
            ("workflows", Map(Object(("name", Text(Names)), ("parameters", values)))));
    }

    private static Gen<string> Value(int depth)
    {
        var type = Text(Gen.OneOf(Types, Gen.OneOf("STRING[]", "OBJECT", "OBJECT[]", "BOOLEAN[]", "object[]", "double")));
        return Gen.OneOf(
            type,
            Object(("name", Text(Names)), ("nullable", Flags), ("children", depth == 0 ? Scalars : Map(Value(depth - 1)))),
            Object(("type", type), ("nullable", Flags), ("children", depth == 0 ? Scalars : Map(Value(depth - 1)))));
    }

    private static Gen<string> Map(Gen<string> values) =>
        Gen.Select(Text(Names), values, (name, value) => name + ":" + value).Array[0, 4].Select(members => "{" + string.Join(",", members) + "}");

    private static Gen<string> Parameter(int depth) => Object(
        ("alias", Text(Names)),
        ("type", Text(Types)),
        ("nullable", Flags),
        ("isList", Flags),
        ("required", Flags),
        ("value", Scalars),
        ("children", depth == 0 ? Scalars : List(Parameter(depth - 1))));

    private static Gen<string> Text(Gen<string> texts) => texts.Select(text => System.Text.Json.JsonSerializer.Serialize(text));

    private static Gen<string> List(Gen<string> items) => items.Array[0, 3].Select(texts => "[" + string.Join(",", texts) + "]");

    private static Gen<string> Object(params (string Name, Gen<string> Value)[] members) =>
        members.Aggregate(
            Gen.Const(""),
            (text, member) => Gen.Select(
            text, member.Value, (before, value) => before + (before.Length == 0 ? "" : ",") + $"\"{member.Name}\":{value}"))
        .Select(body => "{" + body + "}");
}
