namespace Domo.Manifest.Tool.Types.Pull;

/// <summary>Domo does not accept the token, so that there is nothing more to ask.</summary>
internal sealed class TokenRefusedException(string message) : Exception(message);
