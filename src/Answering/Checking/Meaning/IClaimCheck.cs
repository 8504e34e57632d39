namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>Reads whether quotes mean what a sentence says, in whatever words.</summary>
public interface IClaimCheck
{
    /// <summary>Whether claims can be read.</summary>
    bool IsAvailable { get; }

    /// <summary>Why they cannot and how to repair it; null when they can.</summary>
    string? UnavailableReason { get; }

    /// <summary>The probability from which on a sentence may be shown, 0 to 1.</summary>
    double Border { get; }

    /// <summary>The check that is best now. An answer keeps the one that it began with.</summary>
    IClaimCheck Now => this;

    /// <summary>Completes when the best check that this machine can have is there; at once where nothing is loaded behind.</summary>
    Task WhenReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>How probably the quotes support the sentence, 0 to 1. Takes some milliseconds; safe for several claims at once.</summary>
    /// <exception cref="InvalidOperationException">Claims cannot be read.</exception>
    double Probability(Claim claim);
}
