using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <summary>The columns of a query do not match the type of its rows. It becomes a <see cref="DomoApiException"/>.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is caught inside the client.")]
[SuppressMessage("Design", "CA1064", Justification = "It is caught inside the client.")]
internal sealed class UnmatchedColumnException(string message) : Exception(message);
