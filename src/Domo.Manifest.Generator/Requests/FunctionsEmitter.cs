using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Values;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Requests;

/// <summary>Emits a method for each Code Engine function.</summary>
internal static class FunctionsEmitter
{
    public const string ClassName = "FunctionClients";

    private const string AsyncSuffix = "Async";

    public static SourceText Emit(RootClass target, EquatableArray<PackageMapping> packages)
    {
        var byAlias = Entries.ByKey(packages, package => package.Alias);
        var chosen = Entries.ChosenNames(byAlias, package => package.CSharpName is { } name ? WithoutAsync(name) : null);
        var names = NameScope.Assign(byAlias.Keys, alias => WithoutAsync(CSharpName.Pascal(alias)), chosen);
        var objectTypes = new ObjectTypes();
        return SectionFile.CreateSection(
            target, Spellings.Packages, ClassName, byAlias.Keys, alias => names[alias] + AsyncSuffix, file => file.Write($$"""
                /// <summary>The Code Engine functions the app calls, by alias. Declared in {{XmlDoc.Code(target.ManifestName)}}.</summary>
                public sealed partial class {{ClassName}}
                {
                    private readonly {{ClientNames.FunctionClient}} _functions;

                    internal {{ClassName}}({{ClientNames.Client}} client) => _functions = new(client);
                    {{Functions}}
                }
                {{objectTypes.Emit}}
                """));

        void Functions(SourceWriter body)
        {
            foreach (var package in byAlias.Values)
            {
                EmitMethod(body, package, names[package.Alias], objectTypes);
            }
        }
    }

    /// <summary>Removes the suffix <c>Async</c>, which every method gets, so that it is not doubled.</summary>
    private static string WithoutAsync(string name) =>
        name.Length > AsyncSuffix.Length && name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - AsyncSuffix.Length)
            : name;

    private static void EmitMethod(SourceWriter body, PackageMapping package, string name, ObjectTypes objectTypes)
    {
        var request = new RequestMethod(package.Parameters, objectTypes, name);
        var outputType = package.Output is null ? null : objectTypes.Resolve(package.Output, name, ObjectUse.Output);
        string result = package.Output is null ? "" : $"<{ReturnType(package.Output, outputType!)}>";

        string function = package.FunctionName is { Length: > 0 } own && own != package.Alias ? $" ({XmlDoc.Code(own)})" : "";
        string version = package.Version is { Length: > 0 } pinned ? $", version {XmlDoc.Code(pinned)}" : "";
        string of = package.PackageName is { Length: > 0 } packageName ? $" of package {XmlDoc.Code(packageName)}{version}" : "";
        string? returns = package.Output is null ? null : $"/// <returns>{MethodParameter.Describe(package.Output, outputType!)}</returns>";
        body.Separate();
        body.Write($$"""
            /// <summary>Runs the function {{XmlDoc.Code(package.Alias)}}{{function}}{{of}}.</summary>
            {{request.EmitDocumentation}}
            {{returns}}
            public {{ClientNames.Task}}{{result}} {{name}}{{AsyncSuffix}}{{request.Signature()}}
            {
                {{request.EmitBody}}
                {{lines => EmitCall(lines, package, outputType, result, request.BodyArgument)}}
            }
            """);
    }

    private static string ReturnType(ParameterMapping output, WireType type) =>
        ValueCode.Declare(type, output.IsList) + (IsNullable(output, type) ? "?" : "");

    /// <summary>
    /// Returns whether the output may be null. A function that returns any object may return nothing, whatever the manifest says; only the
    /// types file can rule that out.
    /// </summary>
    private static bool IsNullable(ParameterMapping output, WireType type) =>
        output.IsNullable || (!output.IsNeverNull && !output.IsList && type.CSharp == WireType.Json.CSharp);

    private static void EmitCall(SourceWriter lines, PackageMapping package, WireType? outputType, string result, string body)
    {
        string alias = CSharpLiteral.Text(package.Alias);
        if (package.Output is not { } output)
        {
            lines.Write($"return this._functions.RunAsync({alias}, {body}, {RequestMethod.CancellationArgument});");
            return;
        }

        string label = output.Alias.Length > 0 ? output.Alias : "output";
        string read = ValueCode.Read(outputType!, output.IsList, label, "reader");
        if (!IsNullable(output, outputType!))
        {
            read = $"{ClientNames.Reader}.Required({read}, {CSharpLiteral.Text(label)})";
        }

        lines.Write($$"""
            return this._functions.RunAsync{{result}}(
                {{alias}},
                {{body}},
                {{WrapperAlias(output)}},
                static (ref {{ClientNames.JsonReader}} reader) => {{read}},
                {{RequestMethod.CancellationArgument}});
            """);
    }

    /// <summary>
    /// Returns the property that may wrap the output: Domo returns an output bare or as <c>{alias: output}</c>. If the output has a child
    /// with that name, only the bare form is unambiguous.
    /// </summary>
    private static string WrapperAlias(ParameterMapping output)
    {
        foreach (var child in output.Children)
        {
            if (child.Alias == output.Alias)
            {
                return "null";
            }
        }

        return output.Alias.Length == 0 ? "null" : CSharpLiteral.Text(output.Alias);
    }
}
