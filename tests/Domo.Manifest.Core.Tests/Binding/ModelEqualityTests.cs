using System.Reflection;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>The equality that keeps emitted code current in an IDE: a different manifest has a different model.</summary>
public class ModelEqualityTests
{
    /// <summary>The records of the model and of the incremental steps of the generator.</summary>
    private static readonly Type[] Records =
    [
        .. typeof(ManifestModel).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(ManifestModel).Namespace
                && !type.IsGenericType
                && type is { IsAbstract: false, IsEnum: false }),
        typeof(SourceSpan),
    ];

    /// <summary>Each property of each record.</summary>
    public static TheoryData<string> Properties =>
        [.. Records.SelectMany(PropertiesOf).Select(property => property.DeclaringType!.Name + "." + property.Name)];

    public static TheoryData<string> Names => [.. Records.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_takes_part_in_equality_and_hash_code(string name)
    {
        var property = Records.SelectMany(PropertiesOf).Single(property => property.DeclaringType!.Name + "." + property.Name == name);
        object[] instances = [.. Values(property.PropertyType).Select(value => With(property, value))];

        Assert.True(instances.Length > 1, "The property requires at least two values.");
        for (int i = 0; i < instances.Length; i++)
        {
            for (int j = 0; j < instances.Length; j++)
            {
                Assert.Equal(i == j, instances[i].Equals(instances[j]));
            }
        }

        // Null and false have the same hash code.
        int hashCodes = instances.Select(instance => instance.GetHashCode()).Distinct().Count();
        Assert.Equal(instances.Length - (property.PropertyType == typeof(bool?) ? 1 : 0), hashCodes);
    }

    /// <summary>Lists and nested records are separate objects with the same content, as after reading the same text twice.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Separate_records_with_the_same_values_are_equal(string name)
    {
        var type = Records.Single(type => type.Name == name);
        object first = Create(type, 1);
        object second = Create(type, 1);

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void A_list_equals_one_with_the_same_items_in_the_same_order()
    {
        EquatableArray<string> list = new(["a", "b"]);
        EquatableArray<string> same = new(["a", "b"]);

        Assert.True(list == same && list.Equals((object)same) && !(list != same));
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.True(default == new EquatableArray<string>([]) && !(default != new EquatableArray<string>([])));
        EquatableArray<string>[] others = [new(["b", "a"]), new(["a"]), new(["a", "b", "c"]), new(["A", "b"]), default];
        Assert.All(others, other => Assert.True(list != other && !(list == other) && !list.Equals((object)other)));
        Assert.All(others, other => Assert.NotEqual(list.GetHashCode(), other.GetHashCode()));
        Assert.False(list.Equals("a"));
    }

    [Fact]
    public void A_list_does_not_change_with_its_source()
    {
        List<string> source = ["a"];
        EquatableArray<string> list = new(source);

        source[0] = "b";
        source.Add("c");

        Assert.Equal("a", Assert.Single(list));
        Assert.Equal("a", list[0]);
        Assert.Throws<IndexOutOfRangeException>(() => list[1]);
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    /// <summary>Creates a record with a value in one property and fixed values in the others.</summary>
    private static object With(PropertyInfo property, object? value)
    {
        object record = Create(property.DeclaringType!, 1);
        property.SetValue(record, value);
        return record;
    }

    private static object Create(Type type, int variant)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        object record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, variant))]);
        foreach (var property in PropertiesOf(type).Where(property => IsShallow(property, type)))
        {
            property.SetValue(record, Value(property.PropertyType, variant));
        }

        return record;
    }

    /// <summary>Whether the type of a property does not contain the declaring type, as children do.</summary>
    private static bool IsShallow(PropertyInfo property, Type type) =>
        property.PropertyType != type && !property.PropertyType.GetGenericArguments().Contains(type);

    /// <summary>Different values of a property, including its default.</summary>
    private static IEnumerable<object?> Values(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return [null, .. Values(inner)];
        }

        if (type == typeof(bool))
        {
            return [false, true];
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>();
        }

        object?[] two = [Value(type, 1), Value(type, 2)];
        return type.IsGenericType
            ? [Activator.CreateInstance(type), .. two, List(type.GetGenericArguments()[0], 1, 2), List(type.GetGenericArguments()[0], 2, 1)]
            : type.IsValueType ? two : [null, .. two];
    }

    private static object Value(Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? new string((char)('a' + variant), 2)
            : type == typeof(bool) ? true
            : type == typeof(int) ? variant
            : type == typeof(double) ? variant + 0.5
            : type.IsEnum ? Enum.GetValues(type).GetValue(variant)!
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)
            ? List(type.GetGenericArguments()[0], variant)
            : Records.Contains(type) ? Create(type, variant)
            : throw new NotSupportedException($"A model must not hold a {type}, which may not compare by value; or add it here.");
    }

    private static object List(Type item, params int[] variants)
    {
        var items = Array.CreateInstance(item, variants.Length);
        for (int i = 0; i < items.Length; i++)
        {
            items.SetValue(Value(item, variants[i]), i);
        }

        return Activator.CreateInstance(typeof(EquatableArray<>).MakeGenericType(item), items)!;
    }
}
