using ArticleBot.Answering.Evidence;

namespace ArticleBot.Training.Picking;

/// <summary>Findings as another picker would have sorted them, without reading again.</summary>
internal static class Rescored
{
    /// <summary>Sorts the sentences by a fitted picker; what the rules added stays.</summary>
    /// <param name="findings">Found with <paramref name="used"/>.</param>
    /// <param name="used">The picker that the scores come from.</param>
    /// <param name="fitted">The picker whose scores they shall get.</param>
    public static Findings By(Findings findings, SentencePicker used, SentencePicker fitted)
    {
        var sentences = findings.Sentences
            .Select(sentence => sentence with { Score = sentence.Score - used.Score(sentence.Features) + fitted.Score(sentence.Features) })
            .OrderByDescending(sentence => sentence.Score);
        return findings with { Sentences = [.. sentences] };
    }
}
