using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Documents.Security;

namespace Domo.Manifest.Emulator.Documents.Collections;

/// <summary>A collection of the manifest, or one that the app created.</summary>
/// <param name="Mapping">The name in URLs, the schema and the filter rules.</param>
/// <param name="Title">The displayed name. Renaming the collection changes only this.</param>
/// <param name="Id">The ID.</param>
/// <param name="Owner">The user who created the collection.</param>
/// <param name="CreatedOn">When the collection was created.</param>
/// <param name="UpdatedBy">The user who last changed the collection.</param>
/// <param name="UpdatedOn">When the collection was last changed.</param>
/// <param name="Grants">The granted permissions.</param>
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
