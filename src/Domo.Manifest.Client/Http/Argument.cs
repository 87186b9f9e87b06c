using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Checks arguments in expressions, such as calls of base constructors.</summary>
internal static class Argument
{
    public static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    public static string NotEmpty(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        return value;
    }
}
