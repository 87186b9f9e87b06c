namespace Domo.Manifest.Client;

/// <summary>How large the parts of a file are.</summary>
internal static class UploadPartSize
{
    /// <summary>The size asked for, or the smallest larger one with which the parts are few enough.</summary>
    /// <exception cref="ArgumentException">Not even the largest parts would be.</exception>
    public static int For(int asked, long? total)
    {
        const int Count = DomoUploadOptions.MaximumPartCount;
        if (total is not { } length || length <= (long)asked * Count)
        {
            return asked;
        }

        var needed = ((length - 1) / Count) + 1;
        return needed <= DomoUploadOptions.MaximumPartSize
            ? (int)needed
            : throw new ArgumentException(
                $"{length} bytes are more than {Count} parts of {DomoUploadOptions.MaximumPartSize} bytes, the most that Domo takes.");
    }
}
