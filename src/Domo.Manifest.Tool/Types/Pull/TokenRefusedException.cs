namespace Domo.Manifest.Tool.Types.Pull;

/// <summary>Domo rejects the token, so further requests are pointless.</summary>
internal sealed class TokenRefusedException(string message) : Exception(message);
