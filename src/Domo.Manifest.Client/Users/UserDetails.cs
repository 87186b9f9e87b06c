using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Further properties of a user. Properties that the response lacks are null.</summary>
public sealed class UserDetails : IJsonReadable<UserDetails>
{
    /// <summary>The title, such as a profession.</summary>
    public string? Title { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Another e-mail address.</summary>
    public string? AlternateEmail { get; init; }

    /// <summary>The telephone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The telephone number at the desk.</summary>
    public string? DeskPhoneNumber { get; init; }

    /// <summary>The employee number.</summary>
    public long? EmployeeNumber { get; init; }

    /// <summary>The employee ID.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>Whether the user has not accepted the invitation yet.</summary>
    public bool? IsPending { get; init; }

    /// <summary>Whether the user is active.</summary>
    public bool? IsActive { get; init; }

    /// <summary>The location of the user.</summary>
    public string? Location { get; init; }

    /// <summary>The time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language and region.</summary>
    public string? Locale { get; init; }

    /// <summary>The department.</summary>
    public string? Department { get; init; }

    /// <summary>When the user was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the user was last changed.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>Returns the title, the e-mail address and the department.</summary>
    /// <returns>The string.</returns>
    public override string ToString() =>
        ObjectText.Format(nameof(UserDetails), ("Title", Title), ("Email", Email), ("Department", Department));

    /// <inheritdoc/>
    static UserDetails IJsonReadable<UserDetails>.ReadJson(ref Utf8JsonReader reader)
    {
        string? title = null, email = null, alternateEmail = null, phone = null, deskPhone = null, employeeId = null;
        string? location = null, timeZone = null, locale = null, department = null;
        long? employeeNumber = null;
        bool? isPending = null, isActive = null;
        DateTimeOffset? created = null, modified = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "title": title = WireReader.ReadText(ref reader, name); break;
                case "email": email = WireReader.ReadText(ref reader, name); break;
                case "alternateEmail": alternateEmail = WireReader.ReadText(ref reader, name); break;
                case "phoneNumber": phone = WireReader.ReadText(ref reader, name); break;
                case "deskPhoneNumber": deskPhone = WireReader.ReadText(ref reader, name); break;
                case "employeeNumber": employeeNumber = WireReader.ReadNumber(ref reader, name); break;
                case "employeeId": employeeId = WireReader.ReadId(ref reader, name); break;
                case "pending": isPending = WireReader.ReadBoolean(ref reader, name); break;
                case "active": isActive = WireReader.ReadBoolean(ref reader, name); break;
                case "location": location = WireReader.ReadText(ref reader, name); break;
                case "timeZone": timeZone = WireReader.ReadText(ref reader, name); break;
                case "locale": locale = WireReader.ReadText(ref reader, name); break;
                case "department": department = WireReader.ReadText(ref reader, name); break;
                case "created": created = WireReader.ReadDateTime(ref reader, name); break;
                case "modified": modified = WireReader.ReadDateTime(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new UserDetails
        {
            Title = title,
            Email = email,
            AlternateEmail = alternateEmail,
            PhoneNumber = phone,
            DeskPhoneNumber = deskPhone,
            EmployeeNumber = employeeNumber,
            EmployeeId = employeeId,
            IsPending = isPending,
            IsActive = isActive,
            Location = location,
            TimeZone = timeZone,
            Locale = locale,
            Department = department,
            CreatedOn = created,
            UpdatedOn = modified,
        };
    }
}
