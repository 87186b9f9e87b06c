using System.Reflection;
using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client.Tests;

/// <summary>The names and signatures of the public API follow the conventions in CONTRIBUTING.md.</summary>
public class ApiConventionTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The prefixes of the entry points and of what belongs to them.</summary>
    private static readonly string[] EntryPoints = ["DomoApp", "DomoClient", "DomoInstance"];

    /// <summary>Names that .NET and common libraries have without the prefix.</summary>
    private static readonly string[] NamesElsewhere =
        ["ApiException", "DateTimeConverter", "FileAccess", "HttpClient", "ServiceCollectionExtensions"];

    private static readonly string[] BooleanPrefixes = ["ApplyTo", "Can", "Has", "Include", "Is", "LimitTo"];

    /// <summary>Boolean properties that are named after their property in the manifest.</summary>
    private static readonly string[] ManifestBooleans = ["SyncEnabled", "Visible"];

    private static IEnumerable<Type> Types => typeof(DomoClient).Assembly.GetExportedTypes();

    private static IEnumerable<MethodBase> Methods => Types.SelectMany(type =>
        type.GetMethods(Declared).Where(method => method.GetBaseDefinition() == method).Concat<MethodBase>(type.GetConstructors(Declared)));

    private static IEnumerable<PropertyInfo> Properties => Types.SelectMany(type => type.GetProperties(Declared));

    [Fact]
    public void Only_entry_points_one_word_names_and_names_of_other_libraries_have_the_prefix() => AssertNone(
        Types.Select(type => type.Name.Split('`')[0]).Where(name =>
            name.StartsWith("Domo", StringComparison.Ordinal)
            && !EntryPoints.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            && Words(name["Domo".Length..].Replace("Attribute", "", StringComparison.Ordinal)) > 1
            && !NamesElsewhere.Contains(name["Domo".Length..])));

    [Fact]
    public void A_name_of_one_word_has_the_prefix() => AssertNone(
        Types.Select(type => type.Name.Split('`')[0]).Where(name => Words(name.Replace("IDomo", "Domo", StringComparison.Ordinal)) == 1));

    [Fact]
    public void A_boolean_property_reads_as_a_statement() => AssertNone(Properties.Where(property =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(bool)
        && property.GetMethod!.GetBaseDefinition() == property.GetMethod
        && !BooleanPrefixes.Any(prefix => property.Name.StartsWith(prefix, StringComparison.Ordinal))
        && !ManifestBooleans.Contains(property.Name)).Select(NameOf));

    [Fact]
    public void A_timestamp_of_a_response_ends_in_On() => AssertNone(Properties.Where(property =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(DateTimeOffset)
        && property.DeclaringType!.GetInterfaces().Any(type => type.Name.StartsWith("IJsonReadable", StringComparison.Ordinal))
        && !property.Name.EndsWith("On", StringComparison.Ordinal)).Select(NameOf));

    [Fact]
    public void A_property_can_be_set_only_while_its_object_is_initialized() => AssertNone(Properties.Where(property =>
        property.SetMethod is { IsPublic: true } setter
        && setter.GetBaseDefinition() == setter
        && property.DeclaringType != typeof(DomoAppOptions) // Options of dependency injection are mutable.
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))).Select(NameOf));

    [Fact]
    public void A_cancellation_token_is_the_last_parameter_and_optional() => AssertNone(Methods.Where(method =>
        method.GetParameters() is var parameters
        && parameters.Any(parameter => parameter.ParameterType == typeof(CancellationToken))
        && parameters[^1] is not { Name: "cancellationToken", HasDefaultValue: true }).Select(NameOf));

    [Fact]
    public void A_method_that_sends_a_request_takes_a_cancellation_token() => AssertNone(Methods.Where(method =>
        method.Name.EndsWith("Async", StringComparison.Ordinal)
        && !method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken))).Select(NameOf));

    [Fact]
    public void A_method_has_at_most_two_optional_parameters_before_the_cancellation_token() => AssertNone(Methods.Where(method =>
        method.GetParameters().Count(parameter =>
            parameter.HasDefaultValue && parameter.ParameterType != typeof(CancellationToken)) > 2).Select(NameOf));

    [Fact]
    public void A_method_that_returns_a_task_ends_in_Async() => AssertNone(Methods.OfType<MethodInfo>().Where(method =>
        typeof(Task).IsAssignableFrom(method.ReturnType) && !method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(NameOf));

    [Fact]
    public void A_sequence_of_pages_is_a_list_and_a_query_is_enumerated() => AssertNone(Methods.OfType<MethodInfo>().Where(method =>
        method.ReturnType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
        && method.Name != "AsAsyncEnumerable"
        && !(method.Name.StartsWith("List", StringComparison.Ordinal) && method.Name.EndsWith("Async", StringComparison.Ordinal)))
        .Select(NameOf));

    private static void AssertNone(IEnumerable<string> names) => Assert.Empty(names);

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";

    private static int Words(string name) => name.Count(char.IsUpper);
}
