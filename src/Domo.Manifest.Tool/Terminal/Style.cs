namespace Domo.Manifest.Tool.Terminal;

/// <summary>The styles of text on a terminal with colors, as parameters of an SGR escape sequence.</summary>
internal static class Style
{
    public const string Error = "1;31";
    public const string Warning = "1;33";
    public const string Info = "1;36";
    public const string Emphasis = "1";
    public const string Faint = "2";
    public const string Good = "32";
    public const string Removed = "31";

    /// <summary>Writes a text, in a style if the writer supports colors.</summary>
    public static void WriteStyled(this ToolWriter writer, string style, string text)
    {
        if (writer.IsColored)
        {
            writer.Write("\u001b[" + style + "m" + text + "\u001b[0m");
        }
        else
        {
            writer.Write(text);
        }
    }
}
