using Domo.Manifest.Client.Files;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <content>Files and FileSets.</content>
internal static partial class ConformanceCases
{
    private const string SampleSet = "00000000-0000-0000-0000-000000000010";
    private const string SampleFile = "00000000-0000-0000-0000-000000000002";

    private const FileExpand Everything = FileExpand.Revisions | FileExpand.Metadata;

    private const string SaysWhose = "`limitToOwned` is always said, as `ryuu.js` and Domo's page do";

    private static readonly UploadSession Session = new("1234567890", "application/pdf");

    private static readonly FilePermissionEntry Sharer = FilePermissionEntry.ForUser(1089963280, DomoFileAccess.All);

    private static IEnumerable<ConformanceCase> Files() =>
    [
        Same(36, domo => domo.Files.UploadAsync("Sample File", "application/pdf", Pdf(), new() { FileName = "a.pdf" })),
        Same(37, domo => domo.Files.UploadRevisionAsync(401, "a.pdf", "application/pdf", Pdf())),
        Same(38, domo => domo.Files.ListAsync(new() { Expand = Everything, FileIds = [401, 402] })),
        Same(39, domo => domo.Files.DownloadAsync(401, 430)),
        Same(40, domo => domo.Files.DeleteAsync(401, 430)),
        Same(41, domo => domo.Files.SetPermissionsAsync(401, new() { IsPublic = true, Entries = [Sharer] })),
        Same(42, domo => domo.Files.CreateSessionAsync("SampleFile", "application/pdf", "Sample Description")),
        Same(43, domo => domo.Files.CreateRevisionSessionAsync(401, "SampleFile", "application/pdf", "d")),
        Never(44, "the brackets are those of the page's notation; 45 is what it means"),
        Different(45, "the checksum is that of the part, always: its SHA-256 in hexadecimal capitals, as `sha256HashValue` has it",
            domo => domo.Files.UploadPartAsync(Session, 2, "chunk"u8.ToArray()),
            target: "/domo/data-files/v1/multipart/1234567890/part/2"
                + "?checksum=6C87F68371B28954707EBB92AFEE7CCFFB74C6F71EC8FEA8A98CF6104289585B"),
        Same(46, domo => domo.Files.CommitAsync(Session)),
        Same(47, domo => domo.FileSets.GetFileByPathAsync(SampleSet, "a dir/rules (1).txt")),
        Same(48, domo => domo.FileSets.GetFileAsync(SampleSet, SampleFile)),
        Same(49, domo => domo.FileSets.DownloadFileAsync(SampleSet, SampleFile)),
        Same(50, domo => domo.FileSets.QueryFilesAsync(SampleSet, "search for text in documents", "reports/quarterly", 5)),
        Same(51, domo => domo.FileSets.ListFilesAsync(SampleSet)),
        Same(52, domo => domo.FileSets.DeleteFileByPathAsync(SampleSet, "reports/q.pdf")),
        Same(53, domo => domo.FileSets.ListAsync(new() { PageSize = 50 })),
        Same(54, domo => domo.FileSets.CreateAsync(
            new() { Name = "Sample FileSet", Description = "d", AccountId = new(12345), ConnectorContext = new("S3", "bucket/path") })),
        Same(55, domo => domo.FileSets.GetAsync(SampleSet)),
        Same(56, domo => domo.FileSets.UpdateAsync(SampleSet, "Updated FileSet Name", "Updated description.")),
        Same(57, domo => domo.FileSets.DeleteAsync(SampleSet)),
        Same(101, domo => domo.Files.UploadAsync("Sample File", "application/pdf", Pdf(), new() { FileName = "a.pdf", IsPublic = true })),
        Same(102, domo => domo.Files.UploadAsync(
            "a&b.pdf", "application/pdf", Pdf(), new() { FileName = "a.pdf", Description = "my desc" })),
        Same(103, domo => domo.Files.UploadRevisionAsync(401, "a.pdf", "application/pdf", Pdf())),
        Different(104, SaysWhose, domo => domo.Files.ListAsync().ToListAsync().AsTask(),
            target: "/domo/data-files/v1/details/?limitToOwned=false"),
        Different(105, SaysWhose, domo => domo.Files.ListAsync(new() { Expand = Everything, FileIds = [401, 402] }).ToListAsync().AsTask(),
            target: "/domo/data-files/v1/details/?limitToOwned=false&ids=401,402&expand=revisions,metadata"),
        Same(106, domo => domo.Files.DownloadAsync(401)),
        Same(107, domo => domo.Files.DownloadAsync(401, 430)),
    ];

    private static MemoryStream Pdf() => new("%PDF-fake"u8.ToArray());
}
