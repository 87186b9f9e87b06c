using System.Globalization;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Records;

/// <summary>A file stream that shows its progress on a terminal if reading takes longer than half a second.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="fullPath">The full path of the file.</param>
internal sealed class ProgressStream(ToolHost host, string fullPath) : Stream
{
    private const int Width = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file =
        new(fullPath, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
    private readonly long _started = host.Clock.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _isShown;

    public override bool CanRead => true;

    public override bool CanSeek => _file.CanSeek;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = _file.Read(buffer);
        if (host.ShowsProgress && _file.CanSeek && host.Clock.GetElapsedTime(_started) >= _next)
        {
            Show();
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_isShown)
            {
                host.Error.Write("\r\u001b[K");
                host.Error.Flush();
            }

            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Show()
    {
        _next = host.Clock.GetElapsedTime(_started) + Pace;
        _isShown = true;
        double part = Math.Min(1, (double)_file.Position / _file.Length);
        string bar = new string('#', (int)(part * Width)).PadRight(Width, '.');
        host.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{bar}] {(int)(part * 100)} %\u001b[K"));
        host.Error.Flush();
    }
}
