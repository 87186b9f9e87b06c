using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary><c>validate --watch</c> reports immediately and after each change, until it is canceled.</summary>
public sealed class WatchTests
{
    private const string Good = """{ "name": "N", "version": "1.0.0", "size": { "width": 1, "height": 1 }, "datasetsMapping": [] }""";
    private const string Bad = """{ "name": "N", "version": "x", "size": { "width": 1, "height": 1 }, "datasetsMapping": [] }""";

    [Fact]
    public async Task Reports_changed_files_again()
    {
        using var folder = new TestFolder();
        folder.Write("one/manifest.json", Good);
        folder.Write("two/manifest.json", Good);
        await using var watch = new Watch(folder, "validate", "--watch", "--fail-on", "warning");

        await watch.WaitForAsync("No findings in 2 files.");
        folder.Write("two/manifest.json", Bad);
        await watch.WaitForAsync("two/manifest.json:1:27", "in 2 files.");
        folder.Write("three/manifest.json", Bad);
        await watch.WaitForAsync("three/manifest.json:1:27", "two/manifest.json:1:27", "in 3 files.");
        folder.Write(".globalconfig", "dotnet_diagnostic.DOMO1004.severity = wrong\n");
        await watch.WaitUntilAsync(() => watch.Error.Contains("unknown severity 'wrong'", StringComparison.Ordinal));
        folder.Write(".globalconfig", "dotnet_diagnostic.DOMO1004.severity = none\ndotnet_diagnostic.DOMO1003.severity = none\n");
        await watch.WaitForAsync("No findings in 3 files.");
        File.Delete(folder.PathOf(".globalconfig"));
        await watch.WaitForAsync("in 3 files.", "two/manifest.json");
        var exitCode = await watch.StopAsync();

        Assert.Equal(ExitCode.Findings, exitCode);
    }

    [Fact]
    public async Task Ignores_changes_of_its_own_reports_and_of_other_files()
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Good);
        await using var watch = new Watch(folder, "validate", "--watch", "--format", "human", "--format", "json=report.json");

        // A report about earlier changes would appear before this one.
        await watch.WaitForAsync("No findings in 1 file.");
        folder.Write("readme.md", "x");
        folder.Write(".git/index", "x");
        folder.Write("manifest.json", Bad);
        await watch.WaitForAsync("manifest.json:1:27");

        Assert.Equal(ExitCode.Findings, await watch.StopAsync());
        Assert.Matches("^[0-2][0-9]:[0-5][0-9]:[0-5][0-9] changed: manifest\\.json\n$", watch.Error);
    }

    /// <summary>A continuous run, and its output since the last call.</summary>
    private sealed class Watch : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop =
            CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        private readonly SharedOutput _output = new();
        private readonly SharedOutput _error = new();
        private readonly ToolHost _host;
        private readonly Task<ExitCode> _run;

        public Watch(TestFolder folder, params string[] args)
        {
            _host = new ToolHost
            {
                Input = Stream.Null,
                Output = new ToolWriter(_output, isColored: false),
                Error = new ToolWriter(_error, isColored: false),
                CurrentDirectory = folder.Directory,
                Variable = _ => null,
            };
            _run = Task.Run(() => CommandLine.ToolRunner.RunAsync(args, _host, _stop.Token));
        }

        public string Error => _error.Text;

        /// <summary>Waits for a report that contains all of these texts, and discards the output up to it.</summary>
        public async Task WaitForAsync(params string[] texts)
        {
            await WaitUntilAsync(() => texts.All(text => _output.Text.Contains(text, StringComparison.Ordinal)));
            _output.Forget();
        }

        public async Task WaitUntilAsync(Func<bool> isSo)
        {
            for (int i = 0; i < 600 && !isSo(); i++)
            {
                Assert.False(_run.IsFaulted, _run.Exception?.ToString());
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            Assert.True(isSo(), _output.Text + _error.Text);
        }

        public async Task<ExitCode> StopAsync()
        {
            await _stop.CancelAsync();
            return await _run;
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            _host.Dispose();
            await _output.DisposeAsync();
            await _error.DisposeAsync();
            _stop.Dispose();
        }
    }

    /// <summary>A stream that can be written and read concurrently.</summary>
    private sealed class SharedOutput : MemoryStream
    {
        private readonly Lock _lock = new();
        private int _forgotten;

        public string Text
        {
            get
            {
                lock (_lock)
                {
                    return Encoding.UTF8.GetString(GetBuffer(), _forgotten, (int)Length - _forgotten);
                }
            }
        }

        public void Forget()
        {
            lock (_lock)
            {
                _forgotten = (int)Length;
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            lock (_lock)
            {
                base.Write(buffer);
            }
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (_lock)
            {
                base.Write(buffer, offset, count);
            }
        }
    }
}
