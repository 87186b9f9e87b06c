using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Files;

/// <summary>Every command that replaces a file keeps its permissions and links.</summary>
public sealed class WritingCommandTests : IDisposable
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const uint Nobody = 65534;

    private readonly TestFolder _folder = new();

    public static TheoryData<string> Commands => [.. WritingCommand.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Rejects_a_read_only_file_and_leaves_it_unchanged(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux allows a thread to change its user.");
        var command = Prepare(name);
        GiveToNobody();
        SetMode(command.File, ReadOnly);

        var run = UnprivilegedUser.Run(() => _folder.RunAsync(command.Arguments, null, CancellationToken.None));

        Assert.Contains($"error: {command.File}: cannot be written: access is denied\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Equal(command.Old, File.ReadAllText(_folder.PathOf(command.File)));
        AssertNothingIsLeft();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Writes_through_a_link_which_stays_a_link(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
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
    public async Task Init_does_not_replace_a_file_without_the_force_option()
    {
        var command = Prepare("init");

        var run = await _folder.RunAsync([.. command.Arguments.Where(argument => argument != "--force")]);

        Assert.Equal(new TestRun(ExitCode.BadUsage, "", "error: manifest.json already exists; use --force to replace it\n"), run);
        Assert.Equal(command.Old, await File.ReadAllTextAsync(_folder.PathOf(command.File), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Init_treats_a_dangling_link_as_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
        File.CreateSymbolicLink(_folder.PathOf("manifest.json"), "nowhere.json");

        var run = await _folder.RunAsync("init", "--name", "X", "--collection", "c", "--yes");

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.False(File.Exists(_folder.PathOf("nowhere.json")));
    }

    [Fact]
    public async Task Rejects_a_link_to_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
        _folder.Write("manifest.json", WritingCommand.Manifest);
        File.CreateSymbolicLink(_folder.PathOf("report.json"), "report.json");

        var run = await _folder.RunAsync("validate", "--format", "json", "--output", "report.json");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith("error: report.json: cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("report.json", new FileInfo(_folder.PathOf("report.json")).LinkTarget);
    }

    [Fact]
    public async Task A_report_makes_no_settings_file_through_a_link_that_leads_nowhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make symbolic links.");
        _folder.Write("manifest.json", WritingCommand.Manifest);
        File.CreateSymbolicLink(_folder.PathOf("report.json"), _folder.PathOf(".globalconfig"));

        var run = await _folder.RunAsync("validate", "--format", "json", "--output", "report.json");

        Assert.Equal(
            new TestRun(ExitCode.BadUsage, "", "error: .globalconfig is a settings file, so it cannot be an output; specify another file\n"),
            run);
        Assert.False(File.Exists(_folder.PathOf(".globalconfig")));
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

    /// <summary>Makes the user of the command the owner of all files, so that only the mode protects a file.</summary>
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
