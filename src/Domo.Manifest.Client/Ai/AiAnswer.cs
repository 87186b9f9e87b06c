using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What a service of Domo's AI answered.</summary>
public sealed class AiAnswer : IJsonReadable<AiAnswer>
{
    /// <summary>The prompt that the model was given.</summary>
    public string? Prompt { get; init; }

    /// <summary>What the model answered: one text, or several to choose from.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>The id of the model; not every answer has it.</summary>
    public string? ModelId { get; init; }

    /// <summary>Whether the model is one of the customer's own; not every answer has it.</summary>
    public bool? IsCustomerModel { get; init; }

    /// <summary>The first of the choices.</summary>
    public string Output => Choices[0];

    /// <summary>The first of the choices.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Output;

    /// <inheritdoc/>
    static AiAnswer IJsonReadable<AiAnswer>.ReadJson(ref Utf8JsonReader reader)
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

                // Without choices: the form of another API of the same services.
                case "output": output = WireReader.ReadText(ref reader, name); break;
                case "modelId": modelId = WireReader.ReadId(ref reader, name); break;
                case "isCustomerModel": isCustomerModel = WireReader.ReadBoolean(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new AiAnswer
        {
            Prompt = prompt,
            Choices = choices is [_, ..] ? choices : [WireReader.Required(output, "choices")],
            ModelId = modelId,
            IsCustomerModel = isCustomerModel,
        };
    }
}
