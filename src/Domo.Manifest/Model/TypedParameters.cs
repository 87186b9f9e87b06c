namespace Domo.Manifest.Model;

/// <summary>Gives the parameters of functions and workflows, and what functions return, what <c>domo.types.json</c> says of them.</summary>
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

            // A list goes over the wire as one, whatever the types file forgets to say.
            IsList = parameter.IsList || (value.IsList && isTyped),
            IsNullable = value.IsNullable ?? parameter.IsNullable,
            IsNeverNull = value.IsNullable == false,
            CSharpName = value.CSharpName,

            // Domo takes the children that the manifest declares; where it declares none, any.
            Children = parameter.Children.Count > 0 ? Apply(parameter.Children, value.Children) : value.Children.Select(ToParameter),
        };
    }

    private static ParameterMapping ToParameter(TypedValue value) => Apply(new ParameterMapping(value.Name, null, ParameterType.Unknown), value);
}
