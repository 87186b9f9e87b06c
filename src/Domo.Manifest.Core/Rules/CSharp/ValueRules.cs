namespace Domo.Manifest.Rules.CSharp;

/// <summary>
/// Rules about numbers and strings outside the accepted range. <c>RangeAnalyzer</c> and <c>AddressValueAnalyzer</c> check them.
/// </summary>
internal static class ValueRules
{
    public static readonly Rule OutOfRange = new("DOMO7084", RuleSeverity.Error, "Number out of range", "'{0}' must be {1}, not {2}")
    {
        Why = "The client throws for a number that Domo would reject, before it sends the request. For a constant, that is known at "
            + "compile time.",
        Bad = CSharpExamples.OfValue("new UploadInPartsOptions { PartSize = ⟦5 * 1024 * 1024⟧ }", "Files"),
        Good = CSharpExamples.OfValue("new UploadInPartsOptions { PartSize = 16 * 1024 * 1024 }", "Files"),
    };

    public static readonly Rule BadPart = new(
        "DOMO7085", RuleSeverity.Error, "Part index out of range", "Part index {0} is out of range; use 1 to 10000")
    {
        Why = "A file is uploaded in at most 10,000 parts, and their indexes start at 1.",
        Bad = CSharpExamples.OfRequest("""http.PutAsync("/domo/data-files/v1/multipart/1234567890/part/⟦0⟧", null)"""),
        Good = CSharpExamples.OfRequest("""http.PutAsync("/domo/data-files/v1/multipart/1234567890/part/1", null)"""),
    };

    public static readonly Rule AvatarSize = new(
        "DOMO7086", RuleSeverity.Warning, "Unknown avatar size", "Domo has no avatar of size {0}; use {1}")
    {
        Why = "Domo generates avatars of users in 300 and 100 pixels, and stores uploaded pictures in the sizes of its toolkit.",
        Bad = CSharpExamples.OfRequest("""http.GetByteArrayAsync("/domo/avatars/v2/USER/27?size=⟦200⟧")"""),
        Good = CSharpExamples.OfRequest("""http.GetByteArrayAsync("/domo/avatars/v2/USER/27?size=300")"""),
    };

    public static readonly Rule UnknownPermission = new(
        "DOMO7087", RuleSeverity.Error, "Unknown permission in a URL", "AppDB has no {0} '{1}', so the request fails{2}")
    {
        Why = "Permissions are granted to a `USER`, a `GROUP` or the `RYUU_APP`. They are `admin`, `write`, `read`, `share`, `delete`, "
            + "`create_content`, `update_content`, `read_content` and `delete_content`.",
        Bad = CSharpExamples.OfRequest(
            """http.PutAsync("/domo/datastores/v1/collections/Notes/permission/USER/27?permissions=read,⟦crate_content⟧", null)"""),
        Good = CSharpExamples.OfRequest(
            """http.PutAsync("/domo/datastores/v1/collections/Notes/permission/USER/27?permissions=read,create_content", null)"""),
    };

    public static IReadOnlyList<RuleMessage> OfAddresses { get; } = [BadPart.Message, AvatarSize.Message, UnknownPermission.Message];

    public static IReadOnlyList<RuleMessage> Messages { get; } = [OutOfRange.Message, .. OfAddresses];
}
