using ArticleBot.English;

namespace ArticleBot.Answering.Reading.Windows;

/// <summary>Turns the encoder's scores of a window into what it found in each sentence.</summary>
internal static class WindowDecoder
{
    /// <summary>Scores of a place: an answer starts here, ends here, its sentence answers. The first place stands for no answer in the window.</summary>
    internal const int Scores = 3;

    /// <summary>The longest answer, in word pieces.</summary>
    private const int LongestSpan = 40;

    /// <summary>Decodes one window.</summary>
    /// <param name="window">What was read.</param>
    /// <param name="scores">Three numbers a place.</param>
    /// <param name="findings">Takes what was found, one for each sentence; sentences that stand in several windows keep the best of each number.</param>
    public static void Decode(QuestionWindow window, ReadOnlySpan<float> scores, Dictionary<int, SentenceReading> findings)
    {
        var none = scores[..Scores];
        for (var first = 0; first < window.Sentences.Length;)
        {
            var sentence = window.Sentences[first];
            var past = first + 1;
            while (past < window.Sentences.Length && window.Sentences[past] == sentence)
                past++;
            if (sentence != QuestionWindow.NoSentence)
            {
                var found = Read(window, scores, none, first, past);
                findings[sentence] = findings.TryGetValue(sentence, out var known) ? known.BestOfBoth(found) : found;
            }

            first = past;
        }
    }

    private static SentenceReading Read(QuestionWindow window, ReadOnlySpan<float> scores, ReadOnlySpan<float> none, int first, int past)
    {
        var (start, end, evidence) = (double.NegativeInfinity, double.NegativeInfinity, 0.0);
        for (var place = first; place < past; place++)
        {
            start = LogSum(start, scores[place * Scores]);
            end = LogSum(end, scores[(place * Scores) + 1]);
            evidence += scores[(place * Scores) + 2];
        }

        return new SentenceReading(
            (float)(start + end) - none[0] - none[1],
            (float)(evidence / (past - first)) - none[2],
            BestSpans(window, scores, none[0] + none[1], first, past));
    }

    private static SpanCandidate[] BestSpans(QuestionWindow window, ReadOnlySpan<float> scores, float none, int first, int past)
    {
        var best = new PriorityQueue<SpanCandidate, float>(SentenceReading.Spans + 1);
        for (var from = first; from < past; from++)
        {
            if (!window.BeginsWord(from))
                continue;
            for (var to = from; to < past && to < from + LongestSpan; to++)
            {
                var score = scores[from * Scores] + scores[(to * Scores) + 1] - none;
                if (!window.EndsWord(to) || (best.Count == SentenceReading.Spans && score <= best.Peek().Score))
                    continue;
                best.Enqueue(new SpanCandidate(new TextSpan(window.Words[from].Start, window.Words[to].End), score), score);
                if (best.Count > SentenceReading.Spans)
                    best.Dequeue();
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).OrderByDescending(span => span.Score)];
    }

    private static double LogSum(double a, double b)
    {
        var (higher, lower) = a > b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(lower) ? higher : higher + Math.Log(1 + Math.Exp(lower - higher));
    }
}
