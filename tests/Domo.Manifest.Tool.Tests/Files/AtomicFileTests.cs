using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Files;

/// <summary>A file is written completely or not at all, and keeps its kind, owner and permissions.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("domo-atomic-").FullName;

    [Fact]
    public void Keeps_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        string file = NewFile("manifest.json");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(file, Mode);
        Write(file);
        Assert.Equal(Mode, File.GetUnixFileMode(file));
        AssertWritten(file);
    }

    [Fact]
    public void Does_not_expose_the_text_while_it_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        string file = NewFile("manifest.json");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var modes = new List<UnixFileMode>();
        using (var host = NewHost())
        {
            AtomicFile.Write(host, file, output =>
            {
                output.Write("new");
                output.Flush();
                foreach (string temporary in Directory.GetFiles(_folder, ".*"))
                {
                    modes.Add(OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(temporary));
                }
            });
        }

        Assert.Equal([UnixFileMode.UserRead | UnixFileMode.UserWrite], modes);
        AssertWritten(file);
    }

    [Fact]
    public void Creates_a_file_with_the_default_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        string file = Path.Combine(_folder, "inner", "manifest.json");
        Write(file);
        Assert.Equal(File.GetUnixFileMode(NewFile("other.json")), File.GetUnixFileMode(file));
        AssertWritten(file);
    }

    [Fact]
    public void Keeps_the_old_text_when_the_new_one_cannot_be_written_in_full()
    {
        string file = NewFile("manifest.json");
        using var host = NewHost();

        Assert.Throws<ToolException>(() => AtomicFile.Write(host, file, output =>
        {
            output.Write("half");
            output.Flush();
            throw new IOException("The disk is full.");
        }));

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Keeps_the_owner_and_the_group()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no Unix file owners.");
            return;
        }

        string file = NewFile("manifest.json");
        var before = UnixFile.Read(file)!.Value;
        uint owner = Environment.IsPrivilegedProcess ? 1234 : before.UserId;
        Assert.True(UnixFile.TrySetOwner(file, owner, before.GroupId));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Write(file);

        var after = UnixFile.Read(file)!.Value;
        Assert.Equal((owner, before.GroupId), (after.UserId, after.GroupId));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(file));
        AssertWritten(file);
    }

    [Fact]
    public void Keeps_an_owner_that_it_cannot_assign_to_a_new_file()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Only Linux allows a thread to change its user.");
            return;
        }

        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only an administrator can act for another user.");
        string file = NewFile("manifest.json");
        const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(_folder, All);
        File.SetUnixFileMode(file, All);
        var before = UnixFile.Read(file)!.Value;
        File.WriteAllText(file, "an old text that is longer");

        UnprivilegedUser.Run(() =>
        {
            Write(file);
            return Task.FromResult(true);
        });

        Assert.Equal(before, UnixFile.Read(file));
        Assert.Equal(All, File.GetUnixFileMode(file));
        AssertWritten(file);
    }

    [Fact]
    public async Task Keeps_hard_links_of_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The ln command requires Linux or macOS.");
        string file = NewFile("manifest.json");
        string other = Path.Combine(_folder, "other.json");
        await TestProcess.RunAsync(new("ln", [file, other]), TimeSpan.FromMinutes(1));

        Write(file);

        Assert.True(new FileIdentity(file).Is(other));
        AssertWritten(other);
        AssertWritten(file);
    }

    [Fact]
    public void Files_with_one_number_on_two_file_systems_are_two_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc and /sys.");
        const string One = "/proc";
        const string Other = "/sys";
        Assert.SkipUnless(UnixFile.Read(One)?.Inode == UnixFile.Read(Other)?.Inode, "The numbers of the folders differ here.");

        Assert.True(new FileIdentity(One).Is(One + "/../proc"));
        Assert.False(new FileIdentity(One).Is(Other));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Follows_and_keeps_a_symbolic_link(bool targetExists)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
        string target = Path.Combine(_folder, "target.json");
        if (targetExists)
        {
            NewFile("target.json");
        }

        string link = Path.Combine(_folder, "manifest.json");
        File.CreateSymbolicLink(link, "target.json");
        Write(link);
        Assert.Equal("target.json", new FileInfo(link).LinkTarget);
        AssertWritten(target);
    }

    [Fact]
    public void A_failed_replacement_leaves_no_temporary_file()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "manifest.json")).FullName;
        var exception = Assert.Throws<ToolException>(() => Write(folder));
        Assert.Equal(ExitCode.Unreadable, exception.ExitCode);
        Assert.Equal([folder], Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string NewFile(string name)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, "old");
        return path;
    }

    private void Write(string path)
    {
        using var host = NewHost();
        AtomicFile.Write(host, path, "new");
    }

    private ToolHost NewHost() => new()
    {
        Input = Stream.Null,
        Output = new ToolWriter(Stream.Null, false),
        Error = new ToolWriter(Stream.Null, false),
        CurrentDirectory = _folder,
        Variable = _ => null,
    };

    private void AssertWritten(string path)
    {
        Assert.Equal("new", File.ReadAllText(path));
        Assert.DoesNotContain(Directory.GetFiles(_folder), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
