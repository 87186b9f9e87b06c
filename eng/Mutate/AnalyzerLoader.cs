using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Mutate;

/// <summary>Loads source generators into the compiler of this program.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
