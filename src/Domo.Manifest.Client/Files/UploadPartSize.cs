namespace Domo.Manifest.Client.Files;

/// <summary>Computes the size of parts.</summary>
internal static class UploadPartSize
{
    /// <summary>Returns the requested size, or the smallest larger size that needs few enough parts.</summary>
    /// <exception cref="ArgumentException">Even the largest parts would be too many.</exception>
    public static int For(int asked, long? total)
    {
        const int Count = UploadInPartsOptions.MaximumPartCount;
        if (total is not { } length || length <= (long)asked * Count)
        {
            return asked;
        }

        var needed = ((length - 1) / Count) + 1;
        return needed <= UploadInPartsOptions.MaximumPartSize
            ? (int)needed
            : throw new ArgumentException(
                $"{length} bytes exceed Domo's maximum of {Count} parts of {UploadInPartsOptions.MaximumPartSize} bytes.");
    }
}
