using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Files;

/// <summary>Creates the parts of the Files API.</summary>
internal sealed class FileApi(EmulatorSetup setup, FilesFolder folder)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var store = new FileStore(folder, setup.Options.TimeProvider);
        new UploadEndpoints(setup, store, new UploadSessions(setup.Options, folder)).Map(routes);
        new FileEndpoints(setup, store, folder).Map(routes);
    }
}
