using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Ai;

/// <summary>The response of an AI service.</summary>
public sealed class AiResponse : IJsonReadable<AiResponse>
{
    /// <summary>The prompt for the model.</summary>
    public string? Prompt { get; init; }

    /// <summary>The outputs of the model: one, or several to choose from.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>The ID of the model; missing in some responses.</summary>
    public string? ModelId { get; init; }

    /// <summary>Whether it is a model of the customer; missing in some responses.</summary>
    public bool? IsCustomerModel { get; init; }

    /// <summary>The first choice.</summary>
    public string Output => Choices[0];

    /// <summary>Returns the first choice.</summary>
    /// <returns>The output.</returns>
    public override string ToString() => Output;

    /// <inheritdoc/>
    static AiResponse IJsonReadable<AiResponse>.ReadJson(ref Utf8JsonReader reader)
    {
        string? prompt = null, modelId = null, output = null;
        bool? isCustomerModel = null;
        IReadOnlyList<string>? choices = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "prompt": prompt = WireReader.ReadText(ref reader, name); break;
                case "choices":
                    choices = WireReader.ReadList(
                        ref reader, name, static (ref item) => OneProperty.Reader<string>("output", WireReader.ReadText)(ref item));
                    break;

                // The format of another API of the same services, which has no choices.
                case "output": output = WireReader.ReadText(ref reader, name); break;
                case "modelId": modelId = WireReader.ReadId(ref reader, name); break;
                case "isCustomerModel": isCustomerModel = WireReader.ReadBoolean(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new AiResponse
        {
            Prompt = prompt,
            Choices = choices is [_, ..] ? choices : [WireReader.Required(output, "choices")],
            ModelId = modelId,
            IsCustomerModel = isCustomerModel,
        };
    }
}
