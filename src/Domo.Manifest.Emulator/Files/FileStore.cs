using System.Globalization;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Files;

/// <summary>Stores files: the index in <c>files.json</c>, the content of each revision in a separate file.</summary>
internal sealed class FileStore
{
    public const string AllGrants = "READ_WRITE_DELETE_SHARE_ADMIN";

    // The first ID in Domo's own example.
    private const long FirstId = 401;

    private readonly Lock _lock = new();
    private readonly FilesFolder _folder;
    private readonly TimeProvider _time;
    private readonly JsonFile<StoredFiles> _index;
    private readonly SortedDictionary<long, StoredFile> _files;
    private long _nextId;

    public FileStore(FilesFolder folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
        _index = new JsonFile<StoredFiles>(folder.Place("files.json"));
        var stored = _index.Read();
        _nextId = stored?.NextId ?? FirstId;
        _files = new((stored?.Files ?? []).ToDictionary(file => file.Id));
    }

    /// <summary>Returns all files that a user may read.</summary>
    public IReadOnlyList<StoredFile> ListFor(CurrentUser user)
    {
        lock (_lock)
        {
            return [.. _files.Values.Where(file => IsAllowed(file, user, "READ"))];
        }
    }

    /// <summary>Finds a file for a user.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="user">The user.</param>
    /// <param name="right">The required right: one of the words in <see cref="AllGrants"/>.</param>
    /// <exception cref="ApiException">The file does not exist (404), or the user lacks the right (403).</exception>
    public StoredFile Find(long id, CurrentUser user, string right)
    {
        lock (_lock)
        {
            return !_files.TryGetValue(id, out var file) ? throw ApiException.NotFound($"There is no file {id}.")
                : IsAllowed(file, user, right) ? file
                : throw new ApiException(
                    StatusCodes.Status403Forbidden, $"User {user.Id} requires the right {right} on the file {id} for this.");
        }
    }

    public StoredFile Add(string name, string description, bool isPublic, string contentType, CurrentUser user, SavedContent content)
    {
        lock (_lock)
        {
            long id = _nextId++;
            var file = new StoredFile(
                id,
                name,
                description,
                user.Id,
                _time.GetUtcNow(),
                isPublic,
                [new StoredGrant("USER", CurrentUser.Text(user.Id), AllGrants, "NONE")],
                [AddContent(id, contentType, user, content)]);
            return Put(file);
        }
    }

    public StoredFile AddRevision(long id, string contentType, CurrentUser user, SavedContent content)
    {
        lock (_lock)
        {
            var file = Find(id, user, "WRITE");
            return Put(file with { Revisions = [.. file.Revisions, AddContent(id, contentType, user, content)] });
        }
    }

    /// <summary>Deletes a revision and, if it was the last one, the file.</summary>
    /// <exception cref="ApiException">The revision does not exist (404), or the user lacks the right (403).</exception>
    public void DeleteRevision(long id, long revisionId, CurrentUser user)
    {
        lock (_lock)
        {
            var file = Find(id, user, "DELETE");
            var revision = Revision(file, revisionId);
            var left = file.Revisions.Where(item => item != revision).ToList();
            if (left.Count == 0)
            {
                _files.Remove(id);
                Save();
            }
            else
            {
                Put(file with { Revisions = left });
            }

            File.Delete(PathOf(file, revision));
        }
    }

    public void SetPermissions(long id, CurrentUser user, bool isPublic, IReadOnlyList<StoredGrant> grants)
    {
        lock (_lock)
        {
            Put(Find(id, user, "SHARE") with { IsPublic = isPublic, Grants = grants });
        }
    }

    /// <exception cref="ApiException">The revision does not exist (404).</exception>
    public static StoredRevision Revision(StoredFile file, long revisionId) =>
        file.Revisions.FirstOrDefault(item => item.Id == revisionId)
        ?? throw ApiException.NotFound($"The file {file.Id} has no revision {revisionId}.");

    public string PathOf(StoredFile file, StoredRevision revision) => PathOf(file.Id, revision.Id);

    private string PathOf(long id, long revisionId) => _folder.Place(
        "files", id.ToString(CultureInfo.InvariantCulture), revisionId.ToString(CultureInfo.InvariantCulture));

    private static bool IsAllowed(StoredFile file, CurrentUser user, string right) =>
        (file.IsPublic && right == "READ")
        || file.Grants.Any(grant => grant.Grant.Split('_').Contains(right, StringComparer.Ordinal) && grant.EntityType switch
        {
            "USER" => grant.EntityId == CurrentUser.Text(user.Id),
            "GROUP" => user.GroupIds.Any(id => grant.EntityId == CurrentUser.Text(id)),
            _ => false,
        });

    private StoredRevision AddContent(long id, string contentType, CurrentUser user, SavedContent content)
    {
        long revisionId = _nextId++;
        content.MoveTo(PathOf(id, revisionId));
        return new StoredRevision(
            revisionId, contentType, user.Id, content.Size, content.Milliseconds, content.Md5, content.Sha256, _time.GetUtcNow());
    }

    private StoredFile Put(StoredFile file)
    {
        _files[file.Id] = file;
        Save();
        return file;
    }

    private void Save() => _index.Write(new StoredFiles(_nextId, [.. _files.Values]));
}
