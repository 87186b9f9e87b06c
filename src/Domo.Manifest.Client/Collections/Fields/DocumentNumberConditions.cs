using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>Creates the conditions with a number in them.</summary>
internal static class DocumentNumberConditions
{
    public static DocumentFilter Mod(DocumentPath path, long divisor, long remainder)
    {
        ArgumentOutOfRangeException.ThrowIfZero(divisor);
        return DocumentFilter.Create(path, "$mod", string.Create(CultureInfo.InvariantCulture, $"[{divisor},{remainder}]"));
    }

    public static DocumentFilter Size(DocumentPath path, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return DocumentFilter.Create(path, "$size", count.ToString(CultureInfo.InvariantCulture));
    }

    public static DocumentFilter Bits(DocumentPath path, string @operator, long mask)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mask);
        return DocumentFilter.Create(path, @operator, mask.ToString(CultureInfo.InvariantCulture));
    }
}
