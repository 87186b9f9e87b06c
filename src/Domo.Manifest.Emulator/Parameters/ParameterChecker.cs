using System.Text.Json.Nodes;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Wire;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Emulator.Parameters;

/// <summary>Checks values against the parameters of a workflow or function in the manifest, and adds defaults.</summary>
internal sealed class ParameterChecker
{
    private readonly List<string> _problems = [];

    private ParameterChecker()
    {
    }

    /// <summary>Checks the arguments of a call and adds the manifest's default values for missing ones.</summary>
    /// <returns>The problems.</returns>
    public static IReadOnlyList<string> CheckArguments(JsonObject arguments, EquatableArray<ParameterMapping> parameters)
    {
        var checker = new ParameterChecker();
        string[] names = [.. parameters.Select(parameter => parameter.Alias)];
        foreach (string name in arguments.Select(argument => argument.Key).Except(names, StringComparer.Ordinal))
        {
            string declared = names.Length == 0 ? "none" : string.Join(", ", names.Select(item => $"'{item}'"));
            checker._problems.Add($"The manifest declares no parameter '{name}'{Suggestion.For(name, names)} It declares {declared}.");
        }

        checker.CheckMembers("", arguments, parameters);
        return checker._problems;
    }

    /// <summary>Checks the output of a function.</summary>
    /// <returns>The problems.</returns>
    public static IReadOnlyList<string> CheckOutput(JsonNode? output, ParameterMapping declared)
    {
        var checker = new ParameterChecker();
        checker.CheckValue(declared.Alias.Length == 0 ? "output" : declared.Alias, output, declared);
        return checker._problems;
    }

    /// <summary>Domo ignores undeclared properties of declared objects.</summary>
    private void CheckMembers(string path, JsonObject source, EquatableArray<ParameterMapping> parameters)
    {
        foreach (var parameter in parameters)
        {
            string name = path + parameter.Alias;
            if (source.TryGetPropertyValue(parameter.Alias, out var value))
            {
                CheckValue(name, value, parameter);
            }
            else if (parameter.DefaultJson is not null)
            {
                source[parameter.Alias] = JsonNode.Parse(parameter.DefaultJson);
            }
            else if (!MayBeMissing(parameter))
            {
                _problems.Add($"'{name}' is missing; it is declared as {Describe(parameter)} and requires {Expected(parameter)}.");
            }
        }
    }

    private void CheckValue(string name, JsonNode? value, ParameterMapping parameter)
    {
        if (value is null)
        {
            if (!parameter.IsNullable && parameter.IsRequired != false)
            {
                Report(name, value, parameter);
            }
        }
        else if (!parameter.IsList)
        {
            CheckSingle(name, value, parameter);
        }
        else if (value is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                CheckSingle($"{name}[{i}]", items[i], parameter);
            }
        }
        else
        {
            Report(name, value, parameter);
        }
    }

    private void CheckSingle(string name, JsonNode? value, ParameterMapping parameter)
    {
        if (value is null || !ParameterForm.Of(parameter.Type).Fits(value))
        {
            Report(name, value, parameter);
        }
        else if (value is JsonObject item && parameter.Type == ParameterType.Object)
        {
            CheckMembers(name + ".", item, parameter.Children);
        }
    }

    private void Report(string name, JsonNode? value, ParameterMapping parameter) =>
        _problems.Add($"'{name}' is declared as {Describe(parameter)} and requires {Expected(parameter)}, not {JsonPreview.Create(value)}.");

    /// <summary>Workflows declare whether a parameter is required; functions declare whether it may be null.</summary>
    private static bool MayBeMissing(ParameterMapping parameter) => !(parameter.IsRequired ?? !parameter.IsNullable);

    private static string Describe(ParameterMapping parameter) =>
        (parameter.IsList ? "a list of " : "") + (parameter.DeclaredType ?? "untyped");

    private static string Expected(ParameterMapping parameter)
    {
        string form = ParameterForm.Of(parameter.Type).Description;
        return parameter.IsList ? $"an array in which each item is {form}" : form;
    }
}
