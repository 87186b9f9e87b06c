using System.Text.Json;
using System.Text.Json.Serialization;

namespace Domo.Manifest.Client.Tests.Support;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CustomUser))]
internal sealed partial class CustomJsonContext : JsonSerializerContext;
