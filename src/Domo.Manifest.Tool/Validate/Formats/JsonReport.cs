using System.Buffers;
using System.Text.Json;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>Streams JSON of any length to a writer. Ends with a line ending when disposed.</summary>
internal sealed class JsonReport : IDisposable
{
    private readonly ToolWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public JsonReport(ToolWriter output)
    {
        _output = output;
        Writer = new Utf8JsonWriter(_buffer, JsonOutput.Indented);
    }

    /// <summary>The JSON writer.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Writes the buffered JSON. Called after each finding.</summary>
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
