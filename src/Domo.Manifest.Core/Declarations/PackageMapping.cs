namespace Domo.Manifest.Declarations;

/// <summary>One entry of <c>packagesMapping</c>: a function of a Code Engine package.</summary>
/// <param name="Alias">The name the app uses; part of the URL.</param>
public sealed record PackageMapping(string Alias)
{
    /// <summary>The C# name from <c>domo.types.json</c>; null to derive it from the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The package's name.</summary>
    public string? PackageName { get; init; }

    /// <summary>The package's UUID.</summary>
    public string? PackageId { get; init; }

    /// <summary>The package's version; null calls the latest.</summary>
    public string? Version { get; init; }

    /// <summary>The function's own name in the package.</summary>
    public string? FunctionName { get; init; }

    /// <summary>The function's inputs.</summary>
    public EquatableArray<ParameterMapping> Parameters { get; init; }

    /// <summary>What the function returns; null when the entry does not say.</summary>
    public ParameterMapping? Output { get; init; }
}
