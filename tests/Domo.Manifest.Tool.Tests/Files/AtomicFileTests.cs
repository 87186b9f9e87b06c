using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Files;

/// <summary>A file is written whole or not at all, and stays what it is.</summary>
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Follows_a_symbolic_link_which_stays(bool targetExists)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make symbolic links.");
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
    public void What_cannot_be_replaced_leaves_no_other_file()
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
        using var host = new ToolHost
        {
            Input = Stream.Null,
            Output = new ToolWriter(Stream.Null, false),
            Error = new ToolWriter(Stream.Null, false),
            CurrentDirectory = _folder,
            Variable = _ => null,
        };
        AtomicFile.Write(host, path, "new");
    }

    private void AssertWritten(string path)
    {
        Assert.Equal("new", File.ReadAllText(path));
        Assert.DoesNotContain(Directory.GetFiles(_folder), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
