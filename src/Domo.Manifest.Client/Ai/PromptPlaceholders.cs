namespace Domo.Manifest.Client.Ai;

/// <summary>Finds the <c>${placeholders}</c> of a template.</summary>
internal static class PromptPlaceholders
{
    public const string Input = "input";

    /// <summary>Returns the distinct names between <c>${</c> and <c>}</c>, in the order of the template.</summary>
    /// <exception cref="ArgumentException">A placeholder has no end or no name.</exception>
    public static IReadOnlyList<string> Find(string template)
    {
        var names = new List<string>();
        var at = 0;
        while ((at = template.IndexOf("${", at, StringComparison.Ordinal)) >= 0)
        {
            var end = template.IndexOf('}', at);
            var name = end < 0 ? "" : template[(at + 2)..end];
            if (name.Length == 0 || name.Contains('{', StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"At character {at + 1} the template has no placeholder such as ${{input}}: '{WireError.Cut(template[at..])}'.",
                    nameof(template));
            }

            if (!names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }

            at = end + 1;
        }

        return names;
    }

    /// <summary>Checks that a template has the input, and that placeholders and parameters match.</summary>
    /// <exception cref="ArgumentException">The message lists all problems.</exception>
    public static void Check(string template, IReadOnlyDictionary<string, string> parameters)
    {
        var placeholders = Find(template);
        var problems = new List<string>();
        if (!placeholders.Contains(Input, StringComparer.Ordinal))
        {
            problems.Add("it does not contain ${input}, so the model would not see the input");
        }

        if (parameters.ContainsKey(Input))
        {
            problems.Add("'input' is the input itself and cannot be a parameter");
        }

        problems.AddRange(placeholders.Where(name => name != Input && !parameters.ContainsKey(name))
            .Select(name => $"no parameter is given for ${{{name}}}"));
        problems.AddRange(parameters.Keys.Except(placeholders, StringComparer.Ordinal).Where(name => name != Input)
            .Select(name => $"it has no placeholder ${{{name}}} for the parameter '{name}'"));
        problems.AddRange(parameters.Where(parameter => parameter.Value is null)
            .Select(parameter => $"the parameter '{parameter.Key}' is null"));
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The prompt template cannot be used: {string.Join("; ", problems)}.", nameof(template));
        }
    }
}
