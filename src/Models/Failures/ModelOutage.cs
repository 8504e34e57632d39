using Microsoft.Extensions.Logging;

namespace ArticleBot.Models.Failures;

/// <summary>Says once that a model fails, and once that it works again: however many questions find it so, it is one piece of news.</summary>
/// <remarks>May be used from many threads.</remarks>
/// <param name="subject">"chat model" or "embedding model".</param>
/// <param name="logger">Where it is said.</param>
internal sealed class ModelOutage(string subject, ILogger logger)
{
    private string? _told;

    /// <summary>A call failed.</summary>
    public void Failed(ModelException failure)
    {
        // What is refused for its own sake says nothing of the model, and a pause is what follows on what was said before.
        var isOfOneCall = failure.Failure is ModelFailure.Filtered or ModelFailure.TooLong;
        if (isOfOneCall || (failure.Failure != ModelFailure.Paused && Interlocked.Exchange(ref _told, failure.Message) != failure.Message))
            logger.ModelFailed(failure.Message);
        else
            logger.ModelStillFails(failure.Message);
    }

    /// <summary>A call succeeded.</summary>
    public void Replied()
    {
        if (Interlocked.Exchange(ref _told, null) is not null)
            logger.ModelWorksAgain(subject);
    }
}
