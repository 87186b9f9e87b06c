using Domo.Manifest.Emulator.Files;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.FileSets;

/// <summary>Creates the parts of the FileSets API.</summary>
internal sealed class FileSetApi(EmulatorSetup setup, FilesFolder folder)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var store = new FileSetStore(folder, setup.Options.TimeProvider);
        new FileSetEndpoints(setup, store).Map(routes);
        new FileSetFileEndpoints(setup, store, folder).Map(routes);
    }
}
