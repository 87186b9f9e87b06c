using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Model;

namespace Domo.Manifest.Emulator.Documents.Collections;

/// <summary>A collection, of the manifest or made by the app.</summary>
/// <param name="Mapping">Its name in addresses, its schema and its rules.</param>
/// <param name="Title">The name that it shows, which a change of the name changes alone.</param>
/// <param name="Id">Its id.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="CreatedOn">When it was made.</param>
/// <param name="UpdatedBy">Who changed it last.</param>
/// <param name="UpdatedOn">When it was changed last.</param>
/// <param name="Grants">Who may do what with it.</param>
internal sealed record AppDbCollection(
    CollectionMapping Mapping,
    string Title,
    string Id,
    long Owner,
    DateTimeOffset CreatedOn,
    long UpdatedBy,
    DateTimeOffset UpdatedOn,
    PermissionGrants Grants)
{
    public string Name => Mapping.Name;
}
