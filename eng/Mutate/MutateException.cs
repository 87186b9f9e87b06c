namespace Mutate;

/// <summary>The run cannot go on, and its message says why.</summary>
internal sealed class MutateException(string message) : Exception(message);
