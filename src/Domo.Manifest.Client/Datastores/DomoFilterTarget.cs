using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// Whom a <see cref="DomoFilterRule"/> applies to: one condition of <c>applyTo</c>. The rule applies when one of them holds.
/// </summary>
/// <param name="Type">What the values are: <see cref="UserId"/>, <see cref="GroupId"/> or a word that Domo adds.</param>
/// <param name="Values">The values, one of which must be the user's. They may be the wildcards of <see cref="DomoFilterRule"/>.</param>
public sealed record DomoFilterTarget(string Type, params IReadOnlyList<string> Values) : IJsonReadable<DomoFilterTarget>, IJsonWritable
{
    /// <summary>The <see cref="Type"/> of users.</summary>
    public const string UserId = "USER_ID";

    /// <summary>The <see cref="Type"/> of groups.</summary>
    public const string GroupId = "GROUP_ID";

    /// <summary>Users, by their ids.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>The condition.</returns>
    public static DomoFilterTarget Users(params IEnumerable<PersonId> ids) => new(UserId, [.. ids.Select(id => id.Value)]);

    /// <summary>Whoever is in a group, by the ids of the groups.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>The condition.</returns>
    public static DomoFilterTarget Groups(params IEnumerable<GroupId> ids) => new(GroupId, [.. ids.Select(id => id.Value)]);

    /// <inheritdoc/>
    static DomoFilterTarget IJsonReadable<DomoFilterTarget>.ReadJson(ref Utf8JsonReader reader)
    {
        string? type = null;
        IReadOnlyList<string>? values = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "type": type = WireReader.ReadText(ref reader, name); break;
                case "values":
                    values = WireReader.ReadList(
                        ref reader, name, static (ref item) => WireReader.Required(WireReader.ReadId(ref item, "value"), "value"));
                    break;
                default: reader.Skip(); break;
            }
        }

        return new(WireReader.Required(type, "type"), values ?? []);
    }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("type", Type);
        writer.WritePropertyName("values"u8);
        WireWriter.WriteList(writer, Values, static (one, value) => WireWriter.WriteText(one, value));
        writer.WriteEndObject();
    }
}
