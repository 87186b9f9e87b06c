using Domo.Manifest.Declarations;

namespace Domo.Manifest.TypesFile;

/// <summary>Applies <c>domo.types.json</c> to the parameters and results of functions and workflows.</summary>
internal static class TypedParameters
{
    public static PackageMapping Apply(PackageMapping package, TypedEntry entry) => package with
    {
        CSharpName = entry.CSharpName,
        Parameters = Apply(package.Parameters, entry.Values),
        Output = package.Output is null ? null : Apply(package.Output, entry.Output),
    };

    public static WorkflowMapping Apply(WorkflowMapping workflow, TypedEntry entry) => workflow with
    {
        CSharpName = entry.CSharpName,
        Parameters = Apply(workflow.Parameters, entry.Values),
    };

    private static EquatableArray<ParameterMapping> Apply(EquatableArray<ParameterMapping> parameters, EquatableArray<TypedValue> values) =>
        values.Count == 0 ? parameters : parameters.Select(parameter => Apply(parameter, TypedValue.Find(values, parameter.Alias)));

    private static ParameterMapping Apply(ParameterMapping parameter, TypedValue? value)
    {
        if (value is null)
        {
            return parameter;
        }

        var type = ParameterTypes.ParseOverride(value.TypeName);
        if (value.TypeName is null && value.Children.Count > 0)
        {
            type = ParameterType.Object;
        }

        bool isTyped = type != ParameterType.Unknown;
        return parameter with
        {
            Type = isTyped ? type : parameter.Type,
            DeclaredType = isTyped ? ParameterTypes.NameOf(type) : parameter.DeclaredType,

            // A declared list is a list on the wire, even if the types file omits it.
            IsList = parameter.IsList || (value.IsList && isTyped),
            IsNullable = value.IsNullable ?? parameter.IsNullable,
            IsNeverNull = value.IsNullable == false,
            CSharpName = value.CSharpName,

            // Domo accepts only the children that the manifest declares, or any children if it declares none.
            Children = parameter.Children.Count > 0 ? Apply(parameter.Children, value.Children) : value.Children.Select(ToParameter),
        };
    }

    private static ParameterMapping ToParameter(TypedValue value) =>
        Apply(new ParameterMapping(value.Name, null, ParameterType.Unknown), value);
}
