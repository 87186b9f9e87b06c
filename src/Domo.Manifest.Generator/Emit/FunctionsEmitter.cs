using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits a method for each Code Engine function.</summary>
internal static class FunctionsEmitter
{
    public const string ClassName = "FunctionClients";

    private const string AsyncSuffix = "Async";

    public static SourceText Emit(EmitTarget target, EquatableArray<PackageMapping> packages)
    {
        var byAlias = Entries.ByKey(packages, package => package.Alias);
        var chosen = Entries.ChosenNames(byAlias, package => package.CSharpName is { } name ? WithoutAsync(name) : null);
        var names = NameScope.Assign(byAlias.Keys, alias => WithoutAsync(CSharpName.Pascal(alias)), chosen);
        var objectTypes = new ObjectTypes(target.FullName);
        var writer = SectionFile.OpenSection(target, Spellings.Packages, ClassName, byAlias.Keys, alias => names[alias] + AsyncSuffix);

        writer
            .Line(XmlDoc.Summary("The Code Engine functions the app calls, by alias."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial class " + ClassName)
            .Line("private readonly " + ClientNames.FunctionClient + " _functions;")
            .Line()
            .Line("internal " + ClassName + "(" + ClientNames.Client + " client) => _functions = new " + ClientNames.FunctionClient + "(client);");
        foreach (var package in byAlias.Values)
        {
            EmitMethod(writer, target, package, names[package.Alias], objectTypes);
        }

        writer.Close();
        objectTypes.Emit(writer);
        return writer.Close().ToSourceText();
    }

    /// <summary>Removes the suffix <c>Async</c>, which every method gets, so that it is not doubled.</summary>
    private static string WithoutAsync(string name) =>
        name.Length > AsyncSuffix.Length && name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - AsyncSuffix.Length)
            : name;

    private static void EmitMethod(SourceWriter writer, EmitTarget target, PackageMapping package, string name, ObjectTypes objectTypes)
    {
        var request = new RequestMethod(package.Parameters, objectTypes, name);
        var outputType = package.Output is null ? null : objectTypes.Resolve(package.Output, name, ObjectUse.Output);

        string function = package.FunctionName is { Length: > 0 } own && own != package.Alias ? " (" + XmlDoc.Code(own) + ")" : "";
        string version = package.Version is { Length: > 0 } pinned ? ", version " + XmlDoc.Code(pinned) : "";
        string of = package.PackageName is { Length: > 0 } packageName ? " of package " + XmlDoc.Code(packageName) + version : "";
        writer.Line().Line(XmlDoc.Summary("Runs the function " + XmlDoc.Code(package.Alias) + function + of + ".")).Line(XmlDoc.DeclaredIn(target));
        request.EmitDocumentation(writer);
        if (package.Output is { } output)
        {
            writer.Line("/// <returns>" + MethodParameter.Describe(output, outputType!) + "</returns>");
        }

        string returnType = package.Output is null ? "" : "<" + ReturnType(package.Output, outputType!) + ">";
        writer.Open("public " + ClientNames.Task + returnType + " " + name + AsyncSuffix + request.Signature());
        request.EmitBody(writer);
        EmitCall(writer, package, outputType, returnType, request.BodyArgument);
        writer.Close();
    }

    private static string ReturnType(ParameterMapping output, WireType type) =>
        Values.Declare(type, output.IsList) + (IsNullable(output, type) ? "?" : "");

    /// <summary>
    /// Returns whether the output may be null. A function that returns any object may return nothing, whatever the manifest says; only the
    /// types file can rule that out.
    /// </summary>
    private static bool IsNullable(ParameterMapping output, WireType type) =>
        output.IsNullable || (!output.IsNeverNull && !output.IsList && type.CSharp == WireType.Json.CSharp);

    private static void EmitCall(SourceWriter writer, PackageMapping package, WireType? outputType, string returnType, string body)
    {
        string alias = CSharpLiteral.Text(package.Alias);
        if (package.Output is not { } output)
        {
            writer.Line("return this._functions.RunAsync(" + alias + ", " + body + ", " + RequestMethod.CancellationArgument + ");");
            return;
        }

        string label = output.Alias.Length > 0 ? output.Alias : "output";
        string read = Values.Read(outputType!, output.IsList, label, "reader");
        if (!IsNullable(output, outputType!))
        {
            read = ClientNames.Reader + ".Required(" + read + ", " + CSharpLiteral.Text(label) + ")";
        }

        writer
            .Line("return this._functions.RunAsync" + returnType + "(")
            .Indent()
            .Line(alias + ",")
            .Line(body + ",")
            .Line(WrapperAlias(output) + ",")
            .Line("static (ref " + ClientNames.JsonReader + " reader) => " + read + ",")
            .Line(RequestMethod.CancellationArgument + ");")
            .Dedent();
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
