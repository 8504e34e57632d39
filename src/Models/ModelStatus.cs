using ArticleBot.Models.Failures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleBot.Models;

/// <summary>Asks each configured model for something small, to tell whether it works.</summary>
public sealed class ModelStatus(IServiceProvider services, IOptions<ModelsOptions> options, TimeProvider time)
{
    /// <summary>Probes both models. Costs one short call for each that is configured.</summary>
    /// <param name="cancellationToken">Stops the probe.</param>
    /// <returns>One finding per model, the chat model first; a model that fails is a finding, not an exception.</returns>
    /// <exception cref="OptionsValidationException">The settings are wrong; the message says how to repair them.</exception>
    public async Task<IReadOnlyList<ModelFinding>> ProbeAsync(CancellationToken cancellationToken)
    {
        var models = options.Value;
        return
        [
            await ProbeAsync("Chat model", ModelPaths.Chat, models.Chat, ProbeChatAsync, cancellationToken),
            await ProbeAsync("Embedding model", ModelPaths.Embeddings, models.Embeddings, ProbeEmbeddingsAsync, cancellationToken),
        ];
    }

    private async Task<ModelFinding> ProbeAsync(
        string subject, string path, ModelOptions model, Func<CancellationToken, Task<string>> probe, CancellationToken cancellationToken)
    {
        if (!model.IsConfigured)
            return new ModelFinding(subject, ModelState.NotConfigured, $"{path}:Provider is empty: the bot works without it, from its own means.", null);

        var started = time.GetTimestamp();
        try
        {
            var report = await probe(cancellationToken);
            return new ModelFinding(subject, ModelState.Working, report, time.GetElapsedTime(started));
        }
        catch (ModelException exception)
        {
            return new ModelFinding(subject, ModelState.Failing, exception.Message, time.GetElapsedTime(started));
        }
    }

    private async Task<string> ProbeChatAsync(CancellationToken cancellationToken)
    {
        var model = options.Value.Chat;
        await services.GetRequiredService<IChatClient>().GetResponseAsync("Reply with the word: ready", cancellationToken: cancellationToken);
        return $"\"{model.Deployment}\" at {model.Endpoint} replies.";
    }

    private async Task<string> ProbeEmbeddingsAsync(CancellationToken cancellationToken)
    {
        var model = options.Value.Embeddings;
        var generator = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        var vector = await generator.GenerateVectorAsync("ready", cancellationToken: cancellationToken);
        return $"\"{model.Deployment}\" at {model.Endpoint} gives vectors of {vector.Length} numbers.";
    }
}

/// <summary>What a probe found.</summary>
/// <param name="Subject">Which model.</param>
/// <param name="State">Whether it works.</param>
/// <param name="Message">What was found; for a failing model how to repair it. Holds no secret.</param>
/// <param name="Elapsed">How long the reply took; null when nothing was asked.</param>
public sealed record ModelFinding(string Subject, ModelState State, string Message, TimeSpan? Elapsed);

/// <summary>Whether a model works.</summary>
public enum ModelState
{
    /// <summary>No such model is set; the bot goes without.</summary>
    NotConfigured,

    /// <summary>It replied to a small request.</summary>
    Working,

    /// <summary>It is set and does not work.</summary>
    Failing,
}
