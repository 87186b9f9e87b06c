namespace Mutate;

/// <summary>How the code around a mutant is rewritten so that the mutant can be selected at run time.</summary>
internal enum ContainerKind
{
    /// <summary>A block, which becomes a switch with a changed copy of the block for each mutant.</summary>
    Block,

    /// <summary>An expression body, which becomes a block.</summary>
    Arrow,

    /// <summary>The expression body of a property or an indexer, which becomes a getter.</summary>
    Getter,

    /// <summary>An initializer or an argument of a constructor initializer, which becomes a conditional expression.</summary>
    Expression,

    /// <summary>A constant, which becomes a property.</summary>
    Constant,
}
