namespace Domo.Manifest.Client.Tests.Support;

// A hand-written copy of emitted code.

public sealed partial class CampaignColumns : DocumentFields
{
    public DocumentTextField CampaignName { get; } = new("campaignName");

    public DocumentTextField Month { get; } = new("month");

    public DocumentLongField Clicks { get; } = new("clicks");

    public DocumentLongField Impressions { get; } = new("impressions");
}
