namespace ArticleBot.Evaluation.Scoring;

/// <summary>How well one text agrees with the best of the right answers.</summary>
internal sealed record AnswerScore
{
    /// <summary>A right answer occurs in it as whole words.</summary>
    public required bool Contains { get; init; }

    /// <summary>It is a right answer, but for case, punctuation and articles.</summary>
    public required bool IsExact { get; init; }

    /// <summary>It shares any word at all with a right answer.</summary>
    public required bool SharesWord { get; init; }

    /// <summary>F1 of the words, best over the right answers. 0 to 1.</summary>
    public required double F1 { get; init; }

    /// <summary>Share of the right answer's words, best over the right answers. 0 to 1.</summary>
    public required double Recall { get; init; }

    /// <summary>The score of a text, or of nothing at all after a refusal.</summary>
    /// <param name="golds">At least one right answer.</param>
    /// <param name="answer">The text, or null after a refusal, which is wrong where there is an answer.</param>
    public static AnswerScore Of(IReadOnlyList<string> golds, string? answer)
    {
        var overlaps = golds.Select(gold => AnswerWords.Overlap(gold, answer ?? "")).ToList();
        var words = AnswerWords.Split(AnswerWords.Lower(answer ?? "")).ToHashSet(StringComparer.Ordinal);
        return new AnswerScore
        {
            Contains = answer is not null && golds.Any(gold => AnswerWords.Contains(gold, answer)),
            IsExact = answer is not null && golds.Any(gold => AnswerWords.AreEqual(gold, answer)),
            SharesWord = answer is not null && golds.Any(gold => words.Overlaps(AnswerWords.Split(AnswerWords.Lower(gold)))),
            F1 = overlaps.Max(overlap => overlap.F1),
            Recall = overlaps.Max(overlap => overlap.Recall),
        };
    }
}
