namespace Mutate;

/// <summary>Stops the run; the message states the reason.</summary>
internal sealed class MutateException(string message) : Exception(message);
