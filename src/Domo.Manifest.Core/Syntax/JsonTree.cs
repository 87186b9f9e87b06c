using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax;

/// <summary>The result of parsing: the value, as far as it could be understood, and all faults.</summary>
public sealed class JsonTree
{
    internal JsonTree(string text, JsonValue root, IReadOnlyList<JsonFault> faults)
    {
        Text = text;
        Root = root;
        Faults = faults;
        IsValid = true;
        foreach (var fault in faults)
        {
            IsValid &= fault.Kind == JsonFaultKind.DuplicateName;
        }
    }

    /// <summary>The text that all spans refer to.</summary>
    public string Text { get; }

    /// <summary>The root value; <see cref="JsonMissing"/> if the text contains none.</summary>
    public JsonValue Root { get; }

    /// <summary>The faults in document order.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }

    /// <summary>Gets whether strict parsers accept the text. They accept duplicate names.</summary>
    public bool IsValid { get; }
}
