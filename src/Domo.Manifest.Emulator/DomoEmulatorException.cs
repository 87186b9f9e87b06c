namespace Domo.Manifest.Emulator;

/// <summary>
/// The exception for an emulator that cannot start: a file cannot be read, or a registration does not match the manifest.
/// </summary>
public sealed class DomoEmulatorException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public DomoEmulatorException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">The problem and its solution.</param>
    public DomoEmulatorException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and its cause.</summary>
    /// <param name="message">The problem and its solution.</param>
    /// <param name="innerException">The cause.</param>
    public DomoEmulatorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
