namespace Domo.Manifest.Rules.CSharp;

/// <summary>Numbers and words of which Domo takes some only. <c>RangeAnalyzer</c> and <c>AddressValueAnalyzer</c> check them.</summary>
internal static class ValueRules
{
    public static readonly Rule OutOfRange = new(
        "DOMO7094",
        RuleSeverity.Error,
        "A number is outside of what is taken",
        "'{0}' takes {1}, and {2} throws")
    {
        Why = "The client refuses a number that Domo would refuse, before anything is sent. Where it is a constant, that is known already here.",
        Bad = CSharpExamples.OfValue("new DomoUploadOptions { PartSize = ⟦5 * 1024 * 1024⟧ }"),
        Good = CSharpExamples.OfValue("new DomoUploadOptions { PartSize = 16 * 1024 * 1024 }"),
    };

    public static readonly Rule BadPart = new(
        "DOMO7095",
        RuleSeverity.Error,
        "The index of an uploaded part is outside of 1 to 10,000",
        "The parts of a file have the indexes 1 to 10,000, so the request for {0} fails")
    {
        Why = "A file is uploaded in 10,000 parts at most, and their indexes begin at 1.",
        Bad = CSharpExamples.OfRequest("""http.PutAsync("/domo/data-files/v1/multipart/1234567890/part/⟦0⟧", null)"""),
        Good = CSharpExamples.OfRequest("""http.PutAsync("/domo/data-files/v1/multipart/1234567890/part/1", null)"""),
    };

    public static readonly Rule AvatarSize = new(
        "DOMO7096",
        RuleSeverity.Warning,
        "Domo has no avatar of this size",
        "Domo has avatars of the sizes {1} here, and none of {0}")
    {
        Why = "An avatar of a user is made in 300 and 100 pixels; a picture that a user uploaded is kept in the sizes that Domo's toolkit names.",
        Bad = CSharpExamples.OfRequest("""http.GetByteArrayAsync("/domo/avatars/v2/USER/27?size=⟦200⟧")"""),
        Good = CSharpExamples.OfRequest("""http.GetByteArrayAsync("/domo/avatars/v2/USER/27?size=300")"""),
    };

    public static readonly Rule UnknownPermission = new(
        "DOMO7097",
        RuleSeverity.Error,
        "There is no such permission to a collection, or nobody of this kind has one",
        "AppDB has no {0} '{1}', so the request fails{2}")
    {
        Why = "Permissions are given to a USER, a GROUP or the RYUU_APP; they are admin, write, read, share, delete, create_content, "
            + "update_content, read_content and delete_content.",
        Bad = CSharpExamples.OfRequest(
            """http.PutAsync("/domo/datastores/v1/collections/Notes/permission/USER/27?permissions=read,⟦crate_content⟧", null)"""),
        Good = CSharpExamples.OfRequest(
            """http.PutAsync("/domo/datastores/v1/collections/Notes/permission/USER/27?permissions=read,create_content", null)"""),
    };

    public static IReadOnlyList<Rule> OfAddresses { get; } = [BadPart, AvatarSize, UnknownPermission];

    public static IReadOnlyList<Rule> Rules { get; } = [OutOfRange, .. OfAddresses];
}
