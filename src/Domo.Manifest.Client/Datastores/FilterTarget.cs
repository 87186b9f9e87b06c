using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Datastores;

/// <summary>A condition of <c>applyTo</c>: the users that a <see cref="FilterRule"/> applies to.</summary>
/// <param name="Type">The type of the values.</param>
/// <param name="Values">
/// The values, one of which must be the user's; the wildcards of <see cref="FilterRule"/> are allowed.
/// </param>
public sealed record FilterTarget(FilterTargetType Type, params IReadOnlyList<string> Values)
    : IJsonReadable<FilterTarget>, IJsonWritable
{
    /// <summary>Creates the condition that the user is one of the given users.</summary>
    /// <param name="ids">The IDs of the users.</param>
    /// <returns>The condition.</returns>
    public static FilterTarget ForUsers(params IEnumerable<UserId> ids) => new(FilterTargetType.UserId, [.. ids.Select(id => id.Value)]);

    /// <summary>Creates the condition that the user is a member of one of the given groups.</summary>
    /// <param name="ids">The IDs of the groups.</param>
    /// <returns>The condition.</returns>
    public static FilterTarget ForGroups(params IEnumerable<GroupId> ids) =>
        new(FilterTargetType.GroupId, [.. ids.Select(id => id.Value)]);

    /// <summary>Returns the type and the values.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => ObjectText.Format(nameof(FilterTarget), ("Type", Type), ("Values", Values));

    /// <inheritdoc/>
    static FilterTarget IJsonReadable<FilterTarget>.ReadJson(ref Utf8JsonReader reader)
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
        writer.WriteText("type", Type.Value);
        writer.WritePropertyName("values"u8);
        WireWriter.WriteList(writer, Values, static (one, value) => WireWriter.WriteText(one, value));
        writer.WriteEndObject();
    }
}
