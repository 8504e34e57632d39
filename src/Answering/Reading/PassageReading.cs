using ArticleBot.Answering.Reading.Windows;
using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Answering.Reading;

/// <summary>What a reader found in one passage.</summary>
/// <param name="Spans">Possible answers, the best three of every sentence, best first; empty when the passage could not be read.</param>
/// <param name="NoAnswer">Log-probability, at most 0, that the passage does not hold the answer; 0 where the reader gives none.</param>
public sealed record PassageReading(IReadOnlyList<SpanCandidate> Spans, float NoAnswer)
{
    /// <summary>What a log-odd of the other reader counts when words are chosen, as <c>Learned/encoder-reader.md</c> measured it.</summary>
    private const float OtherWeight = 0.8f;

    private Dictionary<TextSpan, SentenceReading> _sentences = [];
    private PassageReading? _other;

    /// <summary>The reading of a passage that was not read: no spans, surely no answer.</summary>
    public static PassageReading Nothing { get; } = new([], 0f);

    /// <summary>The reading of a passage of which each sentence was judged.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="sentences">What was found in its sentences, by their index; sentences that are missing were not read.</param>
    internal static PassageReading Of(Passage passage, IReadOnlyDictionary<int, SentenceReading> sentences)
    {
        var reading = new PassageReading([.. sentences.Values.SelectMany(sentence => sentence.Best).OrderByDescending(span => span.Score)], 0f);
        foreach (var (index, sentence) in sentences)
            reading._sentences[passage.Sentences[index]] = sentence;
        return reading;
    }

    /// <summary>The same reading with that of another reader beside it: words that both find come first, the numbers stay those of this one.</summary>
    internal PassageReading With(PassageReading other)
    {
        var known = Spans.ToDictionary(span => span.Span, span => span.Score);
        var also = other.Spans.ToDictionary(span => span.Span, span => span.Score);

        // A span that one of them does not offer is less likely than those that it does offer.
        var (least, leastOther) = (known.Values.DefaultIfEmpty().Min(), also.Values.DefaultIfEmpty().Min());
        var together = known.Keys.Union(also.Keys)
            .Select(span => new SpanCandidate(span, known.GetValueOrDefault(span, least)))
            .OrderByDescending(span => span.Score + (OtherWeight * also.GetValueOrDefault(span.Span, leastOther)));
        return new PassageReading([.. together], NoAnswer) { _sentences = _sentences, _other = other };
    }

    /// <summary>What <see cref="ScoreOf"/> is for the other reader.</summary>
    /// <param name="sentence">The sentence, in offsets of the article.</param>
    /// <returns>0 where only one reader has read; negative infinity when the other found no span in the sentence.</returns>
    public float OtherScoreOf(TextSpan sentence) => _other?.ScoreOf(sentence) ?? 0f;

    /// <summary>The best span that lies in a sentence, or null when none does.</summary>
    /// <param name="sentence">The sentence, in offsets of the article.</param>
    public SpanCandidate? BestIn(TextSpan sentence)
    {
        foreach (var span in Spans)
        {
            if (sentence.Contains(span.Span))
                return span;
        }

        return null;
    }

    /// <summary>
    /// How likely the sentence answers, all its spans together: the logarithm of their summed odds against no answer. It chooses sentences
    /// better than the best span alone, because an answer may be marked in several ways.
    /// </summary>
    /// <param name="sentence">The sentence, in offsets of the article.</param>
    /// <returns>On the scale of <see cref="SpanCandidate.Score"/>; negative infinity when no span lies in the sentence.</returns>
    public float ScoreOf(TextSpan sentence)
    {
        if (_sentences.TryGetValue(sentence, out var read))
            return read.Score;
        var score = float.NegativeInfinity;
        foreach (var span in Spans)
        {
            if (!sentence.Contains(span.Span))
                continue;
            var (higher, lower) = score > span.Score ? (score, span.Score) : (span.Score, score);
            score = higher + MathF.Log(1f + MathF.Exp(lower - higher));
        }

        return score;
    }

    /// <summary>Log-odds that the sentence answers, with or without words that answer by themselves, against no answer in what was read with it.</summary>
    /// <param name="sentence">The sentence, in offsets of the article.</param>
    /// <returns>Negative infinity where the reader gives no such number.</returns>
    public float EvidenceOf(TextSpan sentence) => _sentences.TryGetValue(sentence, out var read) ? read.Evidence : float.NegativeInfinity;
}

/// <summary>Words of a passage that may answer the question.</summary>
/// <param name="Span">Where they lie in the article's cleaned text.</param>
/// <param name="Score">Start and end score minus twice the score of "no answer here": above 0 the span is likelier than no answer. Comparable
/// between passages and questions.</param>
public readonly record struct SpanCandidate(TextSpan Span, float Score);
