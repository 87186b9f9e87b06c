using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>Finds the parameter of an argument.</summary>
internal static class ArgumentParameter
{
    /// <summary>Returns the parameter by the argument's name or position, or null if the method has none.</summary>
    public static IParameterSymbol? Of(ArgumentSyntax argument, BaseArgumentListSyntax list, IMethodSymbol method)
    {
        if (argument.NameColon is not { } name)
        {
            int index = list.Arguments.IndexOf(argument);
            return index < method.Parameters.Length ? method.Parameters[index]
                : method.Parameters is [.., { IsParams: true } last] ? last
                : null;
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name.Name.Identifier.ValueText)
            {
                return parameter;
            }
        }

        return null;
    }
}
