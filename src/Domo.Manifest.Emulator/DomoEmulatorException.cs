namespace Domo.Manifest.Emulator;

/// <summary>The emulator cannot start: a file it needs cannot be read, or a registration does not fit the manifest.</summary>
public sealed class DomoEmulatorException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public DomoEmulatorException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public DomoEmulatorException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public DomoEmulatorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
