using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>Finds the parameter that an argument is given to.</summary>
internal static class ArgumentParameter
{
    /// <summary>The parameter by the argument's name or place; null when the method has none there.</summary>
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
