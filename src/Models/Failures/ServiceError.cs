using System.ClientModel;
using System.Text.Json;

namespace ArticleBot.Models.Failures;

/// <summary>What a service says went wrong. Anything in it may be the key or the question echoed back: nothing of it is shown as it is.</summary>
/// <param name="Code">Its machine-readable code, or null.</param>
/// <param name="Parameter">Which part of the request it refuses, or null.</param>
/// <param name="Message">Its words, or null.</param>
internal sealed record ServiceError(string? Code, string? Parameter, string? Message)
{
    private static readonly ServiceError Nothing = new(null, null, null);

    /// <summary>Reads the body of a refused request, as OpenAI words it or as others do.</summary>
    public static ServiceError Of(ClientResultException exception)
    {
        try
        {
            using var body = JsonDocument.Parse(exception.GetRawResponse()?.Content.ToMemory() ?? default);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return Nothing;
            return body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                ? new ServiceError(Text(error, "code"), Text(error, "param"), Text(error, "message"))
                : new ServiceError(null, null, Text(body.RootElement, "error") ?? Text(body.RootElement, "message"));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Nothing; // The body is not JSON or was not kept: the status has to do.
        }
    }

    /// <summary>Whether it names a parameter: as the part that it refuses or, where it says none, in its words.</summary>
    public bool Names(string parameter) => Parameter is { Length: > 0 }
        ? Parameter.StartsWith(parameter, StringComparison.Ordinal)
        : Message?.Contains(parameter, StringComparison.Ordinal) == true;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
