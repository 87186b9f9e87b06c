using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>What one user may do with a workflow.</summary>
/// <param name="Id">The id of the user.</param>
/// <param name="Permissions">What the user may do.</param>
public sealed record WorkflowGrant(string Id, WorkflowPermissions Permissions)
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

    /// <summary>The name of the user, as Domo's example sends it; null to leave it out.</summary>
    public string? Name { get; init; }

    /// <summary>What the id is of; Domo's page knows <c>USER</c> only.</summary>
    public string Type { get; init; } = "USER";

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, Id);
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

        writer.WriteString("type"u8, Type);
        writer.WriteEndObject();
    }
}
