using ArticleBot.Models.Connections;
using ArticleBot.Models.Failures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Models.Embeddings;

/// <summary>
/// An embedding generator that sends any number of texts in calls of bounded size, gives back one sound vector for each, in order, and whose every failure is a
/// <see cref="ModelException"/>.
/// </summary>
internal sealed class EmbeddingModel(
    IEmbeddingGenerator<string, Embedding<float>> inner,
    EmbeddingModelOptions options,
    FailureExplainer failures,
    TimeProvider time,
    ILogger<EmbeddingModel> logger) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private readonly ModelOutage _outage = new(failures.Subject, logger);

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? generation = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var cut = texts.Count(text => text.Length > options.MaximumTextLength);
        if (cut > 0)
            logger.TextsWereCut(cut, texts.Count, options.MaximumTextLength);

        var embeddings = new GeneratedEmbeddings<Embedding<float>>(texts.Count);
        foreach (var batch in texts.Select(Bounded).Chunk(options.BatchSize))
            embeddings.AddRange(await GenerateBatchAsync(batch, generation, cancellationToken));
        return embeddings;
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> GenerateBatchAsync(
        string[] batch, EmbeddingGenerationOptions? generation, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var deadline = new Deadline(options.Timeout, time, cancellationToken);
        try
        {
            var embeddings = await base.GenerateAsync(batch, generation, deadline.Token);
            if (embeddings.Count != batch.Length || !AreSound(embeddings))
                throw failures.Unreadable();
            _outage.Replied();
            logger.ModelReplied(failures.Subject, time.GetElapsedTime(started), embeddings.Usage?.InputTokenCount, embeddings.Usage?.OutputTokenCount);
            return embeddings;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var explained = failures.Explain(exception);
            _outage.Failed(explained);
            throw explained;
        }
    }

    private string Bounded(string text)
    {
        if (text.Length <= options.MaximumTextLength)
            return text;

        // Half a surrogate pair is not a character; servers refuse it.
        var end = options.MaximumTextLength;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    private static bool AreSound(GeneratedEmbeddings<Embedding<float>> embeddings)
    {
        var length = embeddings[0].Vector.Length;
        return length > 0 && embeddings.All(embedding => embedding.Vector.Length == length && IsFinite(embedding.Vector.Span));
    }

    private static bool IsFinite(ReadOnlySpan<float> vector)
    {
        foreach (var number in vector)
        {
            if (!float.IsFinite(number))
                return false;
        }

        return true;
    }
}
