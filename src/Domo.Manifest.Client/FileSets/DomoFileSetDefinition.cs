using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What a new FileSet shall be. What is null is not sent.</summary>
public sealed record DomoFileSetDefinition : IJsonWritable
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>A description.</summary>
    public string? Description { get; init; }

    /// <summary>The account by which its files are reached, when they are not in Domo.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>Where its files are, when they are not in Domo.</summary>
    public DomoConnectorContext? ConnectorContext { get; init; }

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
