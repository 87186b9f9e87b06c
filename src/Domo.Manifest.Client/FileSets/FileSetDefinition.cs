using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>The properties of a new FileSet. Properties that are null are not sent.</summary>
public sealed record FileSetDefinition : IJsonWritable
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>A description.</summary>
    public string? Description { get; init; }

    /// <summary>The account with access to files outside of Domo.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The location of files outside of Domo.</summary>
    public ConnectorContext? ConnectorContext { get; init; }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("name", Name);
        writer.WriteNumericId("accountId", AccountId);
        writer.WriteObject("connectorContext", ConnectorContext);
        writer.WriteText("description", Description);
        writer.WriteEndObject();
    }
}
