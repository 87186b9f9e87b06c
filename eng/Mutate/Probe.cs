namespace Mutate;

/// <summary>A place in a container that is recorded when it is executed: the start of a statement, or of the container (-1).</summary>
internal sealed record Probe(Container Container, int Position);
