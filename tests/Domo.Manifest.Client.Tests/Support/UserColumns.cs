namespace Domo.Manifest.Client.Tests.Support;

// A hand-written copy of emitted code.

public sealed partial class UserColumns : DocumentFields
{
    public DocumentTextField Username { get; } = new("username");

    public DocumentTextField Comments { get; } = new("comments");

    public DocumentLongField Stars { get; } = new("stars");

    public DocumentDecimalField Price { get; } = new("price");

    public DocumentDoubleField Ratio { get; } = new("ratio");

    public DocumentDateField Day { get; } = new("day");

    public DocumentDateTimeField SeenOn { get; } = new("seenOn");

    public DocumentValueField Tags { get; } = new("tags");
}
