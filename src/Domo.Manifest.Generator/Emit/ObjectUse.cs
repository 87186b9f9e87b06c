namespace Domo.Manifest.Generator.Emit;

/// <summary>Which way an emitted object type travels; its name ends so.</summary>
internal enum ObjectUse
{
    /// <summary>It is sent, so it can be written.</summary>
    Input,

    /// <summary>It comes back, so it can be read.</summary>
    Output,
}
