namespace Domo.Manifest.Generator.Requests;

/// <summary>Whether an emitted object type is sent or received. The value is the suffix of the type's name.</summary>
internal enum ObjectUse
{
    /// <summary>Sent, so it can be written.</summary>
    Input,

    /// <summary>Received, so it can be read.</summary>
    Output,
}
