using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Tests;

/// <summary>
/// Tests that the values passed between steps compare by all their properties. A property outside equality would leave stale clients in the
/// IDE.
/// </summary>
public class PipelineEqualityTests
{
    /// <summary>The types that compare by reference on purpose, because each parse creates a new instance.</summary>
    private static readonly string[] ByReference = ["ParsedManifest", "ParsedOverrides"];

    private static readonly AdditionalText File = new MemoryText("/app/manifest.json", "{}");

    private static readonly ConcurrentDictionary<Type, object> Referred = [];

    private static readonly Lazy<Type[]> Flowing = new(FindFlowing);

    public static TheoryData<string> Records => [.. Flowing.Value.Where(IsRecord).Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_step_output_is_a_record_or_compares_by_reference_on_purpose() =>
        Assert.Equal(ByReference, Flowing.Value.Where(type => !IsRecord(type)).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_property_takes_part_in_equality(string name)
    {
        var type = Flowing.Value.Single(type => type.Name == name);
        foreach (var field in FieldsOf(type))
        {
            object plain = RuntimeHelpers.GetUninitializedObject(type);
            object changed = Change(type, field);
            object same = Change(type, field);

            Assert.False(plain.Equals(changed), $"{field.Name} of {name} takes no part in equality.");
            Assert.True(changed.Equals(same), $"{field.Name} of {name} compares by reference.");
            Assert.Equal(changed.GetHashCode(), same.GetHashCode());
        }
    }

    private static object Change(Type type, FieldInfo field)
    {
        object item = RuntimeHelpers.GetUninitializedObject(type);
        field.SetValue(item, ValueOf(field.FieldType));
        return item;
    }

    /// <summary>Returns a value that is not the default of its type.</summary>
    private static object ValueOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "x",
            _ when type == typeof(bool) => true,
            _ when type == typeof(AdditionalText) => File,
            _ when type == typeof(TextSpan) => new TextSpan(1, 2),
            _ when type == typeof(LinePositionSpan) => new LinePositionSpan(new(1, 2), new(3, 4)),
            { IsEnum: true } => Enum.ToObject(type, 1),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(EquatableArray<>) => ArrayOf(type),
            _ when ByReference.Contains(type.Name) => Referred.GetOrAdd(type, RuntimeHelpers.GetUninitializedObject),
            { IsClass: true } => RuntimeHelpers.GetUninitializedObject(type),
            _ => throw new InvalidOperationException($"There is no value of {type}."),
        };
    }

    private static object ArrayOf(Type type)
    {
        var item = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, 1);
        items.SetValue(ValueOf(item), 0);
        return Activator.CreateInstance(type, items)!;
    }

    private static FieldInfo[] FieldsOf(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>The generator's types in the outputs of all steps, including nested ones.</summary>
    private static Type[] FindFlowing()
    {
        var project = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types)
            .Add("manifestOverrides.json", "Overrides", """{"qa":{"manifest":{"version":"2.0.0"}}}""")
            .Property("DomoManifestEnvironment", "qa")
            .Source("[Domo.Manifest.Client.DomoDocument(\"Bare\")] internal class Bare { public int Level { get; set; } }")
            .Source("[Domo.Manifest.Client.DomoDocument(\"Nothing\")] internal class Other;");
        var result = project.Driver().RunGenerators(project.Compilation()).GetRunResult().Results.Single();
        var found = new HashSet<Type>();
        foreach (var output in result.TrackedSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs))
        {
            Add(output.Value.GetType(), found);
        }

        return [.. found];
    }

    private static void Add(Type type, HashSet<Type> found)
    {
        foreach (var argument in type.GetGenericArguments())
        {
            Add(argument, found);
        }

        bool isOfGenerator = type.Assembly == typeof(DomoManifestGenerator).Assembly && type is { IsEnum: false, IsGenericType: false };
        if (isOfGenerator && !typeof(IIncrementalGenerator).IsAssignableFrom(type) && found.Add(type) && IsRecord(type))
        {
            foreach (var field in FieldsOf(type))
            {
                Add(field.FieldType, found);
            }
        }
    }
}
