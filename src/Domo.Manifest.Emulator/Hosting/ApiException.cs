using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>An error response. The message is for the developer who sent the request.</summary>
[SuppressMessage("Design", "CA1032", Justification = "An error response needs its status.")]
internal sealed class ApiException(int status, string message, Exception? cause = null) : Exception(message, cause)
{
    public int Status { get; } = status;

    public static ApiException BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    public static ApiException NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    public static ApiException Failed(string message, Exception? cause = null) =>
        new(StatusCodes.Status500InternalServerError, message, cause);
}
