namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>The projects of <see cref="ProjectMatrix"/>.</summary>
internal static class ProjectCells
{
    private const string Package = """<PackageReference Include="Domo.Manifest" Version="$(FeedVersion)" />""";

    private const string OldestTestedCompiler =
        """<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" PrivateAssets="all" />""";

    private const string FSharpMessage =
        "warning DOMO9008: F# has no analyzers, so Domo.Manifest does not check this project. Reference Domo.Manifest.Build instead.";

    /// <summary>C# that uses a client.</summary>
    private static readonly (string, string) Use = ("Use.cs", """
        public static class Use
        {
            public static object Of(System.Net.Http.HttpClient http) => new Clients.DomoApp(http).Datasets.Sales;
        }
        """);

    /// <summary>C# without clients.</summary>
    private static readonly (string, string) NoUse = ("NoUse.cs", "public static class NoUse { }");

    private static readonly (string, string) Basic = ("Basic.vb", "Public Class Basic\nEnd Class\n");

    /// <summary>All projects.</summary>
    public static IReadOnlyList<ProjectCell> All { get; } =
    [
        // Target frameworks.
        Clients("net8.0", Framework("net8.0") + "<LangVersion>12</LangVersion>"),
        Clients("net10.0", Framework("net10.0"), emitted: "net10.0"),
        Clients("net8.0 and net10.0", Frameworks("net8.0;net10.0")) with
        {
            Messages = ["net10.0 " + ProjectMatrix.Finding, "net8.0 " + ProjectMatrix.Finding],
            Emitted = ["net10.0", "net8.0"],
        },
        Unsupported("netstandard2.0"),
        Unsupported("net472"),
        Unsupported("net6.0"),
        RulesOnly("netstandard2.0 and net8.0", Frameworks("netstandard2.0;net8.0")) with
        {
            Messages = ["net8.0 " + ProjectMatrix.Finding, "netstandard2.0 " + ProjectMatrix.Finding],
            Emitted = ["net8.0"],
        },
        RulesOnly("netstandard2.0 and net472", Frameworks("netstandard2.0;net472")) with
        {
            Messages =
            [
                "net472 " + ProjectMatrix.Finding,
                "netstandard2.0 " + FrameworkMessage("netstandard2.0"),
                "netstandard2.0 " + ProjectMatrix.Finding,
            ],
        },
        RulesOnly("only rules, netstandard2.0", Framework("netstandard2.0") + "<DomoManifestClients>false</DomoManifestClients>"),
        RulesOnly("only rules, net10.0", Framework("net10.0") + "<DomoManifestClients>false</DomoManifestClients>"),

        // Languages.
        Create("Visual Basic, net10.0", Framework("net10.0"), ".vbproj") with { Files = [Basic], Messages = [ProjectMatrix.Finding] },
        Create("Visual Basic, netstandard2.0", Framework("netstandard2.0"), ".vbproj") with { Files = [Basic], Messages = [ProjectMatrix.Finding] },
        Create("F#", Framework("net10.0"), ".fsproj", Package + "<Compile Include=\"A.fs\" />") with
        {
            Files = [("A.fs", "module A\nlet x = 1\n")],
            Messages = [FSharpMessage],
        },
        Create("F# that uses a C# project", Framework("net10.0"), ".fsproj", """
            <ProjectReference Include="../net10.0/net10.0.csproj" /><Compile Include="A.fs" />
            """) with
        {
            Files = [("A.fs", "module A\nlet datasets (http: System.Net.Http.HttpClient) = Clients.DomoApp(http).Datasets\n")],
        },

        // The compiler, with code that calls every kind of member.
        Create(
            "Roslyn 4.14",
            Framework("net8.0") + """
                <OutputType>Exe</OutputType>
                <LangVersion>12</LangVersion>
                <RollForward>Major</RollForward>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                """
            + $"<DomoManifestNamespace>{ConsumerProject.AppNamespace}</DomoManifestNamespace>" + ConsumerTests.Awkward,
            items: Package + OldestTestedCompiler) with
        {
            Files =
            [
                App("Shared/manifest.json", "manifest.json"), App("Shared/domo.types.json", "domo.types.json"),
                App("Shared/Calls.cs.txt", "Calls.cs"), App("Console/Program.cs.txt", "Program.cs"),
            ],
            Emitted = ["net8.0"],
        },

        // Ways of referencing, other SDKs and paths.
        Clients("PrivateAssets", Framework("net10.0"), Package.Replace(" />", " PrivateAssets=\"all\" />", StringComparison.Ordinal), "net10.0"),
        Create("transitive, net472", Framework("net472"), items: """
            <ProjectReference Include="../netstandard2.0 and net8.0/netstandard2.0 and net8.0.csproj" />
            """) with { Files = [NoUse] },
        Create("central", Framework("net10.0"), items: "<PackageReference Include=\"Domo.Manifest\" />") with
        {
            Files =
            [
                Use,
                ("Directory.Packages.props", """
                    <Project>
                      <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                      <ItemGroup><PackageVersion Include="Domo.Manifest" Version="$(FeedVersion)" /></ItemGroup>
                    </Project>
                    """),
            ],
            Messages = [ProjectMatrix.Finding],
            Emitted = ["net10.0"],
        },
        Clients("additional file", Framework("net10.0"), Package + "<AdditionalFiles Include=\"manifest.json\" />", "net10.0"),
        Clients("additional files by pattern", Framework("net10.0"), Package + "<AdditionalFiles Include=\"*.json\" />", "net10.0") with
        {
            Files =
            [
                Use,
                ("domo.types.json", """{ "datasets": { "sales": { "fields": { "amount": { "name": "Sum" }, "Amount": { "name": "Sum" } } } } }"""),
                ("manifestOverrides.json", "{}"),
            ],
            Messages = [ProjectMatrix.Finding, "warning DOMO8009: The C# name 'Sum' of 'Amount' is already the name of 'amount'; choose another."],
        },
        Clients("content", Framework("net10.0"), Package + "<Content Include=\"manifest.json\" CopyToOutputDirectory=\"PreserveNewest\" />", "net10.0"),
        Web("web", "Microsoft.NET.Sdk.Web"),
        Web("Razor", "Microsoft.NET.Sdk.Razor"),
        Clients("été #1 漢 (x)", Framework("net10.0"), emitted: "net10.0"),
    ];

    private static string FrameworkMessage(string framework) =>
        $"error DOMO9007: Domo.Manifest has clients for net8.0 and later, not for '{framework}'. "
        + "Change the target framework, or set DomoManifestClients to false to use only the rules.";

    private static string Framework(string framework) => $"<TargetFramework>{framework}</TargetFramework>";

    private static string Frameworks(string frameworks) => $"<TargetFrameworks>{frameworks}</TargetFrameworks>";

    private static (string, string) App(string source, string target) =>
        (target, File.ReadAllText(Repository.PathOf("tests/Domo.Manifest.EndToEnd.Tests/Apps", source)));

    private static ProjectCell Clients(string name, string properties, string items = Package, string emitted = "net8.0") =>
        Create(name, properties, items: items) with { Files = [Use], Messages = [ProjectMatrix.Finding], Emitted = [emitted] };

    private static ProjectCell RulesOnly(string name, string properties) =>
        Create(name, properties) with { Files = [NoUse], Messages = [ProjectMatrix.Finding] };

    private static ProjectCell Unsupported(string framework) =>
        RulesOnly(framework, Framework(framework)) with { Messages = [FrameworkMessage(framework), ProjectMatrix.Finding] };

    /// <summary>A project whose SDK makes the manifest an item of its own.</summary>
    private static ProjectCell Web(string name, string sdk) =>
        Create(name, Framework("net10.0") + "<OutputType>Library</OutputType>", sdk: sdk) with
        {
            Files = [Use],
            Messages = [ProjectMatrix.Finding],
            Emitted = ["net10.0"],
        };

    private static ProjectCell Create(
        string name, string properties, string extension = ".csproj", string items = Package, string sdk = "Microsoft.NET.Sdk") =>
        new(name, $"{name}/{name}{extension}", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
}
