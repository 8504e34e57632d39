using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ArticleBot.Models;

/// <summary>
/// Refuses settings that cannot work, before the first question does. Every message names the key and the repair; none repeats a value that may be a
/// secret.
/// </summary>
internal sealed class ModelsOptionsValidator : IValidateOptions<ModelsOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelsOptions options)
    {
        var failures = Check(options.Chat, ModelPaths.Chat).Concat(Check(options.Embeddings, ModelPaths.Embeddings)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Check(ModelOptions model, string path)
    {
        if (!model.IsConfigured)
        {
            if (string.IsNullOrWhiteSpace(model.Provider) && Others(model).ToList() is { Count: > 0 } others)
            {
                yield return $"{path}:Provider is missing although {string.Join(", ", others.Select(name => $"{path}:{name}"))} is set. "
                    + $"Set it to {Allowed(model)}, or remove the others.";
            }

            yield break;
        }

        if (!Enum.TryParse<ModelProvider>(model.Provider, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            yield return $"{path}:Provider is \"{model.Provider}\", which is not known. Set it to {Allowed(model)}.";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(model.Deployment))
        {
            yield return provider == ModelProvider.AzureOpenAI
                ? $"{path}:Deployment is missing. Set it to the deployment's name, which the Azure portal lists under the resource's deployments."
                : $"{path}:Deployment is missing. Set it to the model's name as the server lists it under /models.";
        }

        foreach (var failure in CheckEndpoint(model, provider, path))
            yield return failure;
        foreach (var failure in CheckRanges(model, path))
            yield return failure;
    }

    private static IEnumerable<string> CheckEndpoint(ModelOptions model, ModelProvider provider, string path)
    {
        var example = provider == ModelProvider.AzureOpenAI ? "https://NAME.openai.azure.com" : "https://api.openai.com/v1 or http://localhost:11434/v1";
        if (string.IsNullOrWhiteSpace(model.Endpoint))
        {
            yield return $"{path}:Endpoint is missing. Set it to the service's address, such as {example}.";
            yield break;
        }

        if (!Uri.TryCreate(model.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("https" or "http"))
        {
            yield return $"{path}:Endpoint is not an http or https address. Set it to one such as {example}.";
            yield break;
        }

        if (endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
            yield return $"{path}:Endpoint holds a user name, a query or a fragment. Keep the plain address there and put the key into {path}:ApiKey.";

        var carriesSecret = provider == ModelProvider.AzureOpenAI || !string.IsNullOrWhiteSpace(model.ApiKey);
        if (endpoint.Scheme == "http" && !endpoint.IsLoopback && carriesSecret)
            yield return $"{path}:Endpoint is http, so the key would travel in clear text. Use https; http is for servers on this machine.";
    }

    private static IEnumerable<string> CheckRanges(ModelOptions model, string path)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(model, new ValidationContext(model), results, validateAllProperties: true);
        return results.Select(result => $"{path}:{string.Join(", ", result.MemberNames)} is out of range. {result.ErrorMessage}");
    }

    private static IEnumerable<string> Others(ModelOptions model) => new[]
    {
        (Name: nameof(model.Endpoint), Value: model.Endpoint),
        (Name: nameof(model.Deployment), Value: model.Deployment),
        (Name: nameof(model.ApiKey), Value: model.ApiKey),
    }.Where(other => !string.IsNullOrWhiteSpace(other.Value)).Select(other => other.Name);

    private static string Allowed(ModelOptions model) => model is EmbeddingModelOptions
        ? $"{nameof(ModelProvider.AzureOpenAI)}, {nameof(ModelProvider.OpenAICompatible)} or {EmbeddingModelOptions.Table}"
        : Providers;

    private const string Providers = $"{nameof(ModelProvider.AzureOpenAI)} or {nameof(ModelProvider.OpenAICompatible)}";
}
