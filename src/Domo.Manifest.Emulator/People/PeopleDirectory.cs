using System.Globalization;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.People;

/// <summary>The users and groups of the options, including those that the options name only by ID.</summary>
internal sealed class PeopleDirectory
{
    public PeopleDirectory(DomoEmulatorOptions options)
    {
        Users = options.Users.Any(user => user.Id == options.UserId)
            ? options.Users
            : [.. options.Users, new EmulatorUser(options.UserId, "Emulator User") { Email = "user@example.com" }];
        Groups =
        [
            .. options.Groups,
            .. options.GroupIds.Except(options.Groups.Select(group => group.Id)).Select(id => new EmulatorGroup(
                id, string.Create(CultureInfo.InvariantCulture, $"Group {id}"), options.UserId)),
        ];
    }

    public IReadOnlyList<EmulatorUser> Users { get; }

    public IReadOnlyList<EmulatorGroup> Groups { get; }

    /// <exception cref="ApiException">The user does not exist (404).</exception>
    public EmulatorUser User(long id) =>
        Users.FirstOrDefault(user => user.Id == id) ?? throw ApiException.NotFound($"There is no user {id}; add it to options.Users.");

    public IEnumerable<EmulatorGroup> GroupsOf(long userId) => Groups.Where(group => group.MemberIds.Contains(userId));
}
