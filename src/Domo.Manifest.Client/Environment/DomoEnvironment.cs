using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// The current user and the Domo instance. Unlike the same values in the URL of the app's iframe, it cannot be forged. Properties that
/// the response lacks are null.
/// </summary>
public sealed class DomoEnvironment : IJsonReadable<DomoEnvironment>
{
    /// <summary>The name of the Domo instance.</summary>
    public string? Customer { get; init; }

    /// <summary>Another name of the Domo instance.</summary>
    public string? CustomerAlias { get; init; }

    /// <summary>The language and region, such as <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The ID of the user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The name of the user.</summary>
    public string? UserName { get; init; }

    /// <summary>The e-mail address of the user.</summary>
    public string? UserEmail { get; init; }

    /// <summary>The role of the user.</summary>
    public string? UserRole { get; init; }

    /// <summary>The host of the Domo instance.</summary>
    public string? Host { get; init; }

    /// <summary>The groups of the user; empty if the response has none.</summary>
    public required IReadOnlyList<DomoGroup> Groups { get; init; }

    /// <summary>Returns the user, the instance and the names of the groups.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => ObjectText.Format(
        nameof(DomoEnvironment),
        ("UserId", UserId),
        ("UserName", UserName),
        ("UserRole", UserRole),
        ("Customer", Customer),
        ("Groups", Groups.Select(group => group.Name)));

    /// <inheritdoc/>
    static DomoEnvironment IJsonReadable<DomoEnvironment>.ReadJson(ref Utf8JsonReader reader)
    {
        string? customer = null, customerAlias = null, locale = null, userName = null, userEmail = null, userRole = null, host = null;
        UserId? userId = null;
        IReadOnlyList<DomoGroup>? groups = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "customer": customer = WireReader.ReadText(ref reader, name); break;
                case "customeralias" or "customerAlias": customerAlias = WireReader.ReadText(ref reader, name); break;
                case "locale": locale = WireReader.ReadText(ref reader, name); break;
                case "userId": userId = WireReader.ReadId<UserId>(ref reader, name); break;
                case "userName": userName = WireReader.ReadText(ref reader, name); break;
                case "userEmail": userEmail = WireReader.ReadText(ref reader, name); break;
                case "userRole": userRole = WireReader.ReadText(ref reader, name); break;
                case "host": host = WireReader.ReadText(ref reader, name); break;
                case "groups": groups = WireReader.ReadObjects<DomoGroup>(ref reader, name, "group"); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoEnvironment
        {
            Customer = customer,
            CustomerAlias = customerAlias,
            Locale = locale,
            UserId = WireReader.Required(userId, "userId"),
            UserName = userName,
            UserEmail = userEmail,
            UserRole = userRole,
            Host = host,
            Groups = groups ?? [],
        };
    }
}
