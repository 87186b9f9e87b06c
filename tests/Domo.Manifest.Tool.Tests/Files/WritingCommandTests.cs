using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Files;

/// <summary>Every command that replaces a file keeps what its owner decided about it.</summary>
public sealed class WritingCommandTests : IDisposable
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const uint Nobody = 65534;

    private readonly TestFolder _folder = new();

    public static TheoryData<string> Commands => [.. WritingCommand.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_read_only_file_is_refused_and_stays_as_it_is(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a thread be another user.");
        var command = Prepare(name);
        GiveToNobody();
        SetMode(command.File, ReadOnly);

        var run = OtherUser.Run(() => _folder.RunAsync(command.Arguments, null, CancellationToken.None));

        Assert.Contains($"error: {command.File}: cannot be written: access is denied\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Equal(command.Old, File.ReadAllText(_folder.PathOf(command.File)));
        AssertNothingIsLeft();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_link_is_written_through_and_stays_a_link(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make symbolic links.");
        var command = Prepare(name);
        string link = _folder.PathOf(command.File);
        string target = _folder.PathOf(".target");
        File.Move(link, target);
        File.CreateSymbolicLink(link, target);

        await RunAsync(command);

        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.NotEqual(command.Old, await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
        AssertNothingIsLeft();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_private_file_stays_private(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        var command = Prepare(name);
        SetMode(command.File, Private);

        await RunAsync(command);

        Assert.Equal(Private, ModeOf(command.File));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Init_replaces_no_file_without_being_told_to()
    {
        var command = Prepare("init");

        var run = await _folder.RunAsync([.. command.Arguments.Where(argument => argument != "--force")]);

        Assert.Equal(new TestRun(ExitCode.BadUsage, "", "error: manifest.json is there already; --force replaces it\n"), run);
        Assert.Equal(command.Old, await File.ReadAllTextAsync(_folder.PathOf(command.File), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Init_takes_a_link_that_leads_nowhere_for_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make symbolic links.");
        File.CreateSymbolicLink(_folder.PathOf("manifest.json"), "nowhere.json");

        var run = await _folder.RunAsync("init", "--name", "X", "--collection", "c", "--yes");

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.False(File.Exists(_folder.PathOf("nowhere.json")));
    }

    [Fact]
    public async Task A_link_that_leads_to_itself_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make symbolic links.");
        _folder.Write("manifest.json", WritingCommand.Manifest);
        File.CreateSymbolicLink(_folder.PathOf("report.json"), "report.json");

        var run = await _folder.RunAsync("validate", "--format", "json", "--output", "report.json");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith("error: report.json: cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("report.json", new FileInfo(_folder.PathOf("report.json")).LinkTarget);
    }

    public void Dispose() => _folder.Dispose();

    private WritingCommand Prepare(string name)
    {
        var command = WritingCommand.All.Single(command => command.Name == name);
        command.Prepare(_folder);
        return command;
    }

    private async Task RunAsync(WritingCommand command)
    {
        var run = await _folder.RunAsync(command.Arguments);

        Assert.Contains(run.ExitCode, (ExitCode[])[ExitCode.Clean, ExitCode.Findings]);
        Assert.NotEqual(command.Old, await File.ReadAllTextAsync(_folder.PathOf(command.File), TestContext.Current.CancellationToken));
    }

    private void AssertNothingIsLeft() => Assert.DoesNotContain(
        Directory.GetFiles(_folder.Directory, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));

    /// <summary>Makes the user that the command runs as the owner of all files, so that only a file's mode protects it.</summary>
    private void GiveToNobody()
    {
        if (Environment.IsPrivilegedProcess)
        {
            string[] all = [_folder.Directory, .. Directory.GetFileSystemEntries(_folder.Directory, "*", SearchOption.AllDirectories)];
            Assert.All(all, path => Assert.True(Tool.Files.UnixFile.TrySetOwner(path, Nobody, Nobody)));
        }
    }

    private void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.PathOf(file), mode);
        }
    }

    private UnixFileMode ModeOf(string file) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(_folder.PathOf(file));
}
