using ArticleBot.English;

namespace ArticleBot.Answering.Reading;

/// <summary>Turns start and end scores into the best spans of every sentence.</summary>
internal static class SpanDecoder
{
    /// <summary>The longest answer, in tokens; the training knows no longer ones.</summary>
    internal const int LongestSpan = 20;

    /// <summary>How many spans of one sentence are offered.</summary>
    internal const int SpansPerSentence = 3;

    /// <summary>Decodes one passage.</summary>
    /// <param name="start">Start scores of its tokens; the last is that of no answer. Padding has scores near minus ten thousand.</param>
    /// <param name="end">End scores, likewise.</param>
    /// <param name="tokens">The encoded passage: the title as sentence 0, then the passage's sentences from 1.</param>
    /// <param name="titleLength">How many tokens in front belong to the title and cannot answer.</param>
    /// <param name="sentences">The passage's sentences as offsets in its text.</param>
    /// <param name="offset">Where the passage starts in its article.</param>
    internal static PassageReading Decode(
        ReadOnlySpan<float> start, ReadOnlySpan<float> end, EncodedText tokens, int titleLength, IReadOnlyList<TextSpan> sentences, int offset)
    {
        var (startMass, endMass) = (LogSumExp(start), LogSumExp(end));
        var none = start[^1] - startMass + end[^1] - endMass;
        var found = new List<SpanCandidate>();
        var best = new PriorityQueue<SpanCandidate, float>(SpansPerSentence + 1);
        for (var first = titleLength; first < tokens.Length;)
        {
            var sentence = tokens.Sentences[first];
            var after = first + 1;
            while (after < tokens.Length && tokens.Sentences[after] == sentence)
                after++;
            Collect(start, end, first, after, sentences[(int)sentence - 1]);
            first = after;
        }

        return new PassageReading([.. found.OrderByDescending(span => span.Score)], none);

        void Collect(ReadOnlySpan<float> start, ReadOnlySpan<float> end, int first, int after, TextSpan border)
        {
            for (var from = first; from < after; from++)
            {
                for (var to = from; to < after && to < from + LongestSpan; to++)
                {
                    var span = new TextSpan(tokens.Spans[from].Start, tokens.Spans[to].End);
                    if (!border.Contains(span))
                        continue;
                    var logProbability = start[from] - startMass + end[to] - endMass;
                    var score = logProbability - none;
                    if (best.Count == SpansPerSentence && score <= best.Peek().Score)
                        continue;
                    var inArticle = new TextSpan(span.Start + offset, span.End + offset);
                    best.Enqueue(new SpanCandidate(inArticle, score), score);
                    if (best.Count > SpansPerSentence)
                        best.Dequeue();
                }
            }

            while (best.TryDequeue(out var span, out _))
                found.Add(span);
        }
    }

    private static float LogSumExp(ReadOnlySpan<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        var sum = 0.0;
        foreach (var score in scores)
            sum += Math.Exp(score - highest);
        return highest + (float)Math.Log(sum);
    }
}
