using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Init;

/// <summary>
/// Asks for what the command line does not specify. Each answer is checked by the rules immediately, and asked for again until it is
/// valid.
/// </summary>
/// <param name="host">The host of the command.</param>
/// <param name="request">The parsed command line.</param>
/// <param name="check">The rules.</param>
internal sealed class InitQuestions(ToolHost host, InitRequest request, DraftCheck check) : IDisposable
{
    private readonly StreamReader _input = new(host.Input, new UTF8Encoding(false), leaveOpen: true);
    private readonly ManifestDraft _draft = request.Draft;

    /// <summary>Asks the questions, and adds the answers to the draft.</summary>
    /// <exception cref="ToolException">The input ends before all questions are answered.</exception>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        RequireGoodOptions();
        await AskValueAsync("--name", "Name", _draft.Name, value => _draft.Name = value, cancellationToken);
        await AskValueAsync("--version", "Version", _draft.Version, value => _draft.Version = value, cancellationToken);
        await AskValueAsync("--size", "Width and height", _draft.Size, value => _draft.Size = value, cancellationToken);
        foreach (var kind in EntryKind.All.Where(kind => !request.Said.Contains("--" + kind.Noun)))
        {
            await AskEntriesAsync(kind, cancellationToken);
        }

        if (_draft.ProxyId is null && check.LackingProxyId(_draft) is not null)
        {
            const string Question = "ID of the app instance on a card (empty if not published yet)";
            await AskValueAsync("--proxy-id", Question, null, value => _draft.ProxyId = value, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();

    /// <summary>Rejects invalid options before the first question, regardless of the folder's name.</summary>
    private void RequireGoodOptions()
    {
        string name = _draft.Name;
        _draft.Name = request.Said.Contains("--name") ? name : "App";
        check.RequireNoFaults(_draft);
        _draft.Name = name;
    }

    private async Task AskValueAsync(
        string option, string question, string? byDefault, Action<string> set, CancellationToken cancellationToken)
    {
        while (!request.Said.Contains(option))
        {
            string shown = byDefault is null ? "" : $" [{SafeText.OneLine(byDefault)}]";
            string answer = await AnswerAsync($"{question}{shown}: ", cancellationToken);
            if (answer.Length == 0 && byDefault is null)
            {
                return;
            }

            if (Takes(() => set(answer.Length == 0 ? byDefault! : answer)))
            {
                return;
            }
        }
    }

    private async Task AskEntriesAsync(EntryKind kind, CancellationToken cancellationToken)
    {
        string more = $"Add a {kind.Noun}, {kind.EntryForm} ({kind.EntryHint}; empty to continue): ";
        while (await AnswerAsync(more, cancellationToken) is { Length: > 0 } answer)
        {
            DraftEntry? entry = null;
            bool isTaken = Takes(() => _draft.Entries.Add(entry = kind.Parse(answer)), () => _draft.Entries.Remove(entry!));
            if (!isTaken)
            {
                continue;
            }

            string parts = $"  Add a {kind.Part} to '{SafeText.OneLine(entry!.Name)}', {kind.PartForm} ({kind.PartHint}; "
                + "empty to continue): ";
            while (await AnswerAsync(parts, cancellationToken) is { Length: > 0 } part)
            {
                Takes(() => entry.Parts.Add(kind.ParsePart(part)), () => entry.Parts.RemoveAt(entry.Parts.Count - 1));
            }
        }
    }

    /// <summary>Tries a change of the draft.</summary>
    /// <param name="change">The change.</param>
    /// <param name="undo">Reverts the change if it is invalid; null for a change that the next answer replaces.</param>
    private bool Takes(Action change, Action? undo = null)
    {
        try
        {
            change();
            if (check.IsGood(_draft))
            {
                return true;
            }

            undo?.Invoke();
        }
        catch (ToolException exception)
        {
            CommandLine.ToolRunner.Complain(host, exception.Message);
        }

        return false;
    }

    private async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        host.Error.Write(question);
        host.Error.Flush();

        // Reading from a terminal cannot be canceled; the program does not wait for it.
        string? line = await Task.Run(_input.ReadLine, cancellationToken).WaitAsync(cancellationToken);
        return line?.Trim() ?? throw ToolException.BadUsage("the input ended before all questions were answered, so nothing was written");
    }
}
