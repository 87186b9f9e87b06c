using System.Runtime.InteropServices;

namespace Domo.Manifest.Json;

/// <summary>An object or array that is being read. A mutable struct in a stack of our own, so that depth costs no call stack.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonFrame
{
    /// <summary>An object; otherwise an array.</summary>
    public bool IsObject;

    /// <summary>An object or array whose opening bracket was left out.</summary>
    public bool IsImplied;

    /// <summary>An array with the opening bracket of an object, so either bracket closes it.</summary>
    public bool IsOfEitherShape;

    /// <summary>A member without colon and value was reported: probably a list in the wrong brackets, so once is enough.</summary>
    public bool HasBareName;

    /// <summary>The opening bracket.</summary>
    public int Start;

    /// <summary>Where its children start in the list of those who wait for their container to close.</summary>
    public int FirstChild;

    /// <summary>The comma that the next child has to follow; -1 if there is none.</summary>
    public int Comma;

    /// <summary>The end of the latest colon.</summary>
    public int ColonEnd;

    /// <summary>The name of the member that is being read.</summary>
    public string Name;

    /// <summary>Where that name stands.</summary>
    public SourceSpan NameSpan;
}
