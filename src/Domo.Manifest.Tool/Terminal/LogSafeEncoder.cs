using System.Globalization;
using System.Text.Encodings.Web;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>
/// Escapes what JSON requires and, without changing the meaning, what <see cref="SafeText"/> does not allow: characters that
/// reorder text, and <c>#</c>, since build servers execute commands within a line.
/// </summary>
internal sealed class LogSafeEncoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    private LogSafeEncoder()
    {
    }

    public static LogSafeEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => IsUnsafe(unicodeScalar) || Relaxed.WillEncode(unicodeScalar);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        int found = Relaxed.FindFirstCharacterToEncode(text, textLength);
        int end = found < 0 ? textLength : found;
        for (int i = 0; i < end; i++)
        {
            if (IsUnsafe(text[i]))
            {
                return i;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (!IsUnsafe(unicodeScalar))
        {
            return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        return new Span<char>(buffer, bufferLength).TryWrite(
            CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}", out numberOfCharactersWritten);
    }

    /// <summary>Returns whether this encoder adds the escape. Outside the basic plane everything is escaped anyway.</summary>
    private static bool IsUnsafe(int unicodeScalar) => unicodeScalar < 0x80
        ? unicodeScalar == '#'
        : unicodeScalar <= char.MaxValue && SafeText.IsControl((char)unicodeScalar);
}
