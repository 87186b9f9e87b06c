using System.Buffers;
using System.Text.Json;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>JSON on its way to a writer, in pieces, however long it becomes. Disposed, it ends with a line end.</summary>
internal sealed class JsonReport : IDisposable
{
    private readonly ToolWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public JsonReport(ToolWriter output)
    {
        _output = output;
        Writer = new Utf8JsonWriter(_buffer, JsonOutput.Indented);
    }

    /// <summary>Writes the JSON.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Passes on what has been written. Called after each finding.</summary>
    public void Flush()
    {
        Writer.Flush();
        if (_buffer.WrittenCount > 16 * 1024)
        {
            Pass();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Writer.Dispose();
        Pass();
        _output.WriteLine();
    }

    private void Pass()
    {
        _output.WriteUtf8(_buffer.WrittenMemory);
        _buffer.ResetWrittenCount();
    }
}
