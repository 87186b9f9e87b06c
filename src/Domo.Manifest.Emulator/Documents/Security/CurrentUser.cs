using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>The user who makes a request.</summary>
/// <param name="Id">The user's ID.</param>
/// <param name="GroupIds">The IDs of the user's groups.</param>
internal sealed record CurrentUser(long Id, IReadOnlyList<long> GroupIds)
{
    private const string UserHeader = "X-Emulator-User";
    private const string GroupsHeader = "X-Emulator-Groups";

    /// <summary>Returns the user of the headers, or otherwise of the options.</summary>
    /// <exception cref="ApiException">A header does not contain IDs (400).</exception>
    public static CurrentUser FromRequest(HttpRequest request, DomoEmulatorOptions options)
    {
        string? user = request.Headers[UserHeader];
        string? groups = request.Headers[GroupsHeader];
        return new CurrentUser(
            user is null ? options.UserId : ReadId(UserHeader, user),
            groups is not null ? [.. SplitIds(groups).Select(id => ReadId(GroupsHeader, id))]
            : user is not null ? []
            : options.GroupIds);
    }

    /// <summary>Formats an ID as in Domo's URLs and manifests.</summary>
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string[] SplitIds(string ids) => ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static long ReadId(string header, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? id
            : throw ApiException.BadRequest($"The header '{header}' must contain IDs, which are whole numbers, not '{text}'.");
}
