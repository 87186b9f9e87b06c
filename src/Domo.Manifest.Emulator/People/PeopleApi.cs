using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.People;

/// <summary>Creates the endpoints of users, groups, avatars and the environment.</summary>
internal sealed class PeopleApi(EmulatorSetup setup)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var directory = new PeopleDirectory(setup.Options);
        new UserEndpoints(directory).Map(routes);
        new GroupEndpoints(directory).Map(routes);
        new AvatarEndpoints(directory).Map(routes);
        new EnvironmentEndpoints(setup, directory).Map(routes);
    }
}
