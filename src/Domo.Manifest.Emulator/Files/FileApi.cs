using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Files;

/// <summary>The Files API: puts its parts together.</summary>
internal sealed class FileApi(EmulatorSetup setup, FilesFolder folder)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var store = new FileStore(folder, setup.Options.TimeProvider);
        new UploadEndpoints(setup, store, new UploadSessions(setup.Options, folder)).Map(routes);
        new FileEndpoints(setup, store, folder).Map(routes);
    }
}
