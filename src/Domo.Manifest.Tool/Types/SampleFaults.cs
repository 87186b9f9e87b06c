namespace Domo.Manifest.Tool.Types;

/// <summary>Findings of one kind in a sample: the first few are kept, all are counted.</summary>
internal sealed class SampleFaults
{
    private const int MaxKept = 10;

    private readonly List<string> _messages = [];

    /// <summary>The first findings.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>The number of findings that were not kept.</summary>
    public long More { get; private set; }

    /// <summary>Adds a finding.</summary>
    /// <param name="message">Creates its message, if it is kept.</param>
    public void Add(Func<string> message)
    {
        if (_messages.Count < MaxKept)
        {
            _messages.Add(message());
        }
        else
        {
            More++;
        }
    }
}
