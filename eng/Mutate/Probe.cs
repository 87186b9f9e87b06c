namespace Mutate;

/// <summary>A place in a container that reports when it is passed: the start of a statement, or the start of the container (-1).</summary>
internal sealed record Probe(Container Container, int Position);
