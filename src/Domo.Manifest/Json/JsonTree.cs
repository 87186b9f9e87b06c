namespace Domo.Manifest.Json;

/// <summary>What was read from a JSON text: all that could be understood, and all that is wrong with it.</summary>
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

    /// <summary>The outermost value; <see cref="JsonMissing"/> when the text holds none.</summary>
    public JsonValue Root { get; }

    /// <summary>The faults in the order of the text.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }

    /// <summary>Whether strict parsers accept the text; they accept duplicate names.</summary>
    public bool IsValid { get; }
}
