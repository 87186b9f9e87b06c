using System.Runtime.InteropServices;

namespace Domo.Manifest.Syntax.Parsing;

/// <summary>An object or array being read. A mutable struct on an explicit stack, so that nesting does not use the call stack.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonFrame
{
    /// <summary>True for an object, false for an array.</summary>
    public bool IsObject;

    /// <summary>The opening bracket was omitted.</summary>
    public bool IsImplied;

    /// <summary>An array with the opening bracket of an object; either bracket closes it.</summary>
    public bool IsOfEitherShape;

    /// <summary>
    /// A name without colon and value was reported. More of them are probably a list in the wrong brackets and are not reported.
    /// </summary>
    public bool HasBareName;

    /// <summary>The offset of the opening bracket.</summary>
    public int Start;

    /// <summary>The index of the first child in the list of values whose container is still open.</summary>
    public int FirstChild;

    /// <summary>The comma before the next child; -1 if there is none.</summary>
    public int Comma;

    /// <summary>The end of the last colon.</summary>
    public int ColonEnd;

    /// <summary>The name of the current property.</summary>
    public string Name;

    /// <summary>The span of that name.</summary>
    public SourceSpan NameSpan;
}
