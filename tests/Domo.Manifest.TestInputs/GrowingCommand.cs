using System.Globalization;
using System.Text;

namespace Domo.Manifest.TestInputs;

/// <summary>A command and its files, of any size.</summary>
/// <param name="Name">The name of the growing element.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Files">Creates the files of a size, by name.</param>
internal sealed record GrowingCommand(string Name, string[] Arguments, Func<int, Dictionary<string, string>> Files)
{
    private const string Manifest = "manifest.json";
    private const string Types = "domo.types.json";

    /// <summary>Manifests with many repetitions of one element on one line.</summary>
    private static readonly (string Name, Func<int, string> Text)[] Manifests =
    [
        ("wrong column types", n => Collection(n, "{'name':'c#','type':'NUMBER'}")),
        ("wrong functions", n => List(
            n, "packagesMapping", "{'alias':'f #','packageId':'x','version':'1','parameters':[{'alias':'p','type':'txt'}]}")),
        ("wrong datasets", n => List(n, "mapping", "{'alias':'d-#','dataSetId':'x','fields':[{'alias':'a','column':'b'}]}")),
        ("wrong workflows", n => List(n, "workflowsMapping", "{'alias':'w #','parameters':[{'aliasedName':'p','type':'txt'}]}")),
        ("trailing commas", n => Collection(n, "{'name':'c#','type':'LONG',}")),
        ("comments", n => Collection(n, "/* # */{'name':'c#','type':'LONG'}")),
        ("characters of several bytes", n => Collection(n, "{'name':'ä😀#','type':'NUMBER'}")),
    ];

    /// <summary>All commands.</summary>
    public static IReadOnlyList<GrowingCommand> All { get; } =
    [
        .. from format in (string[])["human", "oneline", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "msbuild"]
           select OfManifest($"validate --format {format}", Manifests[0], "validate", "--format", format),
        .. from shape in Manifests.Skip(1) select OfManifest("validate --format human", shape, "validate"),
        .. from shape in Manifests.Skip(1) select OfManifest("validate --format json", shape, "validate", "--format", "json"),
        .. from shape in Manifests.Skip(1) select OfManifest("validate --format sarif", shape, "validate", "--format", "sarif"),
        .. from shape in Manifests
           select OfManifest("validate --update-baseline", shape, "validate", "--baseline", "b.json", "--update-baseline"),
        .. from shape in Manifests select OfManifest("fix", shape, "fix"),
        .. from shape in Manifests select OfManifest("fix --unsafe --dry-run", shape, "fix", "--unsafe", "--dry-run"),
        .. from shape in Manifests.Take(4) select OfManifest("fmt --dry-run", shape, "fmt", "--dry-run"),
        .. from shape in Manifests.Take(4) select OfManifest("fmt", shape, "fmt"),
        new("fmt --dry-run: every second line", ["fmt", "--dry-run"], n => One(Manifest, EverySecondLineIsIndented(n))),
        new("fmt --dry-run: equal lines", ["fmt", "--dry-run"], n => One(
            Manifest, "{\"ignore\":[\n" + Repeat(n, "   \"a\"", ",\n") + "\n]}")),
        new("fmt --check", ["fmt", "--check"], n => One(Manifest, Manifests[0].Text(n))),
        .. from shape in Manifests.Take(4)
           select new GrowingCommand($"diff: {shape.Name}, renamed", ["diff", "old.json", Manifest], n => new()
           {
               ["old.json"] = shape.Text(n).Replace("'", "\"", StringComparison.Ordinal),
               [Manifest] = shape.Text(n).Replace("c0", "k0", StringComparison.Ordinal).Replace("f 0", "g 0", StringComparison.Ordinal)
                   .Replace("d-0", "e-0", StringComparison.Ordinal),
           }),
        new("diff: renamed datasets with ids", ["diff", "old.json", Manifest], n => new()
        {
            ["old.json"] = List(n, "mapping", "{'alias':'a#','dataSetId':'i#','fields':[]}"),
            [Manifest] = List(n, "mapping", "{'alias':'b#','dataSetId':'i#','fields':[]}"),
        }),
        new("diff: one renamed function with many parameters", ["diff", "old.json", Manifest], n => new()
        {
            ["old.json"] = "{'packagesMapping':[{'alias':'" + new string('a', n) + "','parameters':["
                + Repeat(n, "{'alias':'p#'}") + "]}]}",
            [Manifest] = "{'packagesMapping':[{'alias':'" + new string('a', n) + "','parameters':[]}]}",
        }),
        new("schema", ["schema", "document", "a"], n => One(Manifest, Collection(n, "{'name':'c#','type':'LONG'}"))),
        new("schema insert", ["schema", "insert"], n => One(Manifest, Collection(n, "{'name':'c#','type':'LONG'}"))),
        new("check-data: unknown and missing columns", ["check-data", "a", "d.json"], n => new()
        {
            [Manifest] = Collection(n, "{'name':'c#','type':'LONG'}"),
            ["d.json"] = "[{" + Repeat(n, "'d#':1") + "}]",
        }),
        new("check-data: wrong values", ["check-data", "a", "d.json", "--format", "json"], n => new()
        {
            [Manifest] = Collection(1, "{'name':'c','type':'LONG'}"),
            ["d.json"] = "[" + Repeat(n, "{'c':'x'}") + "]",
        }),
        new("check-data: columns that are never null in empty documents", ["check-data", "a", "d.json"], n => new()
        {
            [Manifest] = List(1, "collections", "{'name':'a'}"),
            [Types] = "{'collections':{'a':{'columns':{" + Repeat(n, "'c#':{'type':'LONG','nullable':false}") + "}}}}",
            ["d.json"] = "[" + Repeat(n, "{}") + "]",
        }),
        new("check-data: a wide header", ["check-data", "a", "d.csv"], n => new()
        {
            [Manifest] = Collection(n, "{'name':'c#','type':'LONG'}"),
            ["d.csv"] = Repeat(n, "d#") + "\n" + Repeat(n, "1") + "\n",
        }),
        new("types infer --json: many names", ["types", "infer", "--json", "collection:a=d.json"], n => new()
        {
            [Manifest] = List(1, "collections", "{'name':'a'}"),
            ["d.json"] = "[{" + Repeat(n, "'d#':1") + "}]",
        }),
        new("types infer --json: a name for each object", ["types", "infer", "--json", "collection:a=d.json", "--dry-run"], n => new()
        {
            [Manifest] = List(1, "collections", "{'name':'a'}"),
            ["d.json"] = "[" + Repeat(n, "{'d#':1}") + "]",
        }),
        new("types infer --json: a types file on one line", ["types", "infer", "--json", "collection:a=d.json", "--force"], n => new()
        {
            [Manifest] = List(1, "collections", "{'name':'a'}"),
            [Types] = "{'collections':{'a':{'columns':{" + Repeat(n, "'c#':'LONG'") + "}}}}",
            ["d.json"] = "[{" + Repeat(n, "'c#':'x'") + "," + Repeat(n, "'d#':1") + "}]",
        }),
        new("types infer --csv: many missing columns", ["types", "infer", "--csv", "a=d.csv"], n => new()
        {
            [Manifest] = "{'mapping':[{'alias':'a','fields':[" + Repeat(n, "{'alias':'a#','columnName':'c#'}") + "]}]}",
            ["d.csv"] = Repeat(n, "d#") + "\n" + Repeat(n, "1") + "\n",
        }),
        new("types infer --csv: ragged rows", ["types", "infer", "--csv", "a=d.csv"], n => new()
        {
            [Manifest] = "{'mapping':[{'alias':'a','fields':[]}]}",
            ["d.csv"] = "a,b\n" + Repeat(n, "1", "\n") + "\n",
        }),
        new("types infer --csv: a long quoted cell", ["types", "infer", "--csv", "a=d.csv"], n => new()
        {
            [Manifest] = "{'mapping':[{'alias':'a','fields':[]}]}",
            ["d.csv"] = "a,b\n\"" + Repeat(n, "x\"\"", "\n") + "\",1\n",
        }),
    ];

    /// <summary>Creates the files of a size, with double quotes.</summary>
    public Dictionary<string, string> Create(int count) => Files(count).ToDictionary(
        file => file.Key,
        file => file.Key.EndsWith(".json", StringComparison.Ordinal) ? file.Value.Replace('\'', '"') : file.Value,
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static GrowingCommand OfManifest(string command, (string Name, Func<int, string> Text) shape, params string[] arguments) =>
        new($"{command}: {shape.Name}", arguments, n => One(Manifest, "\n" + shape.Text(n) + "\n"));

    private static Dictionary<string, string> One(string name, string text) => new() { [name] = text };

    private static string Repeat(int count, string item, string separator = ",")
    {
        var text = new StringBuilder(count * (item.Length + 8));
        for (int i = 0; i < count; i++)
        {
            string number = i.ToString("d6", CultureInfo.InvariantCulture);
            text.Append(i == 0 ? "" : separator).Append(item.Replace("#", number, StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static string List(int count, string list, string item) => "{'" + list + "':[" + Repeat(count, item) + "]}";

    private static string Collection(int count, string column) =>
        "{'collections':[{'name':'a','schema':{'columns':[" + Repeat(count, column) + "]}}]}";

    private static string EverySecondLineIsIndented(int count) =>
        "{\n  \"ignore\": [\n" + Repeat(count / 2, "    \"a#\",\n\"b#\"", ",\n") + "\n  ]\n}\n";
}
