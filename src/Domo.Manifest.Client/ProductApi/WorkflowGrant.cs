using System.Text.Json;

namespace Domo.Manifest.Client.ProductApi;

/// <summary>The permissions of a user to a workflow.</summary>
/// <param name="UserId">The ID of the user.</param>
/// <param name="Permissions">The permissions.</param>
public sealed record WorkflowGrant(UserId UserId, WorkflowPermissions Permissions)
{
    private static readonly (WorkflowPermissions Flag, string Word)[] Words =
    [
        (WorkflowPermissions.Admin, "ADMIN"),
        (WorkflowPermissions.Share, "SHARE"),
        (WorkflowPermissions.Delete, "DELETE"),
        (WorkflowPermissions.Write, "WRITE"),
        (WorkflowPermissions.Read, "READ"),
        (WorkflowPermissions.Export, "EXPORT"),
        (WorkflowPermissions.Execute, "EXECUTE"),
        (WorkflowPermissions.UpdateContent, "UPDATE_CONTENT"),
        (WorkflowPermissions.ReadContent, "READ_CONTENT"),
    ];

    /// <summary>The name of the user, which Domo's example sends; null to omit it.</summary>
    public string? Name { get; init; }

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, UserId.Value);
        writer.WriteStartArray("permissions"u8);
        foreach (var (flag, word) in Words)
        {
            if (Permissions.HasFlag(flag))
            {
                writer.WriteStringValue(word);
            }
        }

        writer.WriteEndArray();
        if (Name is not null)
        {
            writer.WriteString("name"u8, Name);
        }

        writer.WriteString("type"u8, "USER"u8);
        writer.WriteEndObject();
    }
}
