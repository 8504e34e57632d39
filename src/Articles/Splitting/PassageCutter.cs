namespace ArticleBot.Articles.Splitting;

/// <summary>Cuts sections into passages of whole sentences.</summary>
/// <remarks>
/// The sentences of a section are spread evenly: three passages of equal size are found more easily than two full ones and a remainder,
/// and a passage rather ends with a paragraph than inside one.
/// </remarks>
internal sealed class PassageCutter(int wordsPerPassage)
{
    // From this share of the even size on, the end of a paragraph is preferred to one more sentence.
    private const double ParagraphShare = 0.75;

    /// <summary>Cuts every section and returns the passages in reading order.</summary>
    public List<Passage> Cut(ArticleMetadata metadata, string version, string text, List<SectionDraft> sections)
    {
        var passages = new List<Passage>();
        var sentences = new List<Sentence>();
        foreach (var section in sections)
        {
            CollectSentences(text, section, sentences);
            var heading = section.Heading is { } span ? span.In(text).ToString() : null;
            var rest = sentences.Sum(static sentence => sentence.Words);
            for (var first = 0; first < sentences.Count;)
            {
                var last = LastOfPassage(sentences, first, rest, out var words);
                passages.Add(MakePassage(metadata, version, text, heading, sentences, first, last));
                rest -= words;
                first = last + 1;
            }
        }

        return passages;
    }

    private void CollectSentences(string text, SectionDraft section, List<Sentence> sentences)
    {
        sentences.Clear();
        var spans = new List<TextSpan>();
        foreach (var paragraph in section.Paragraphs)
        {
            spans.Clear();
            SentenceSplitter.Split(text, paragraph, spans);
            foreach (var span in spans)
            {
                var words = Words.Count(span.In(text));
                if (words <= wordsPerPassage)
                    sentences.Add(new Sentence(span, words, EndsParagraph: false));
                else
                    sentences.AddRange(ClauseCutter.Cut(text, span, wordsPerPassage).Select(part => new Sentence(part, Words.Count(part.In(text)), false)));
            }

            sentences[^1] = sentences[^1] with { EndsParagraph = true };
        }
    }

    private int LastOfPassage(List<Sentence> sentences, int first, int rest, out int words)
    {
        var passagesLeft = (rest + wordsPerPassage - 1) / wordsPerPassage;
        var even = (double)rest / Math.Max(1, passagesLeft);
        words = sentences[first].Words;
        var last = first;
        while (last + 1 < sentences.Count)
        {
            var next = sentences[last + 1].Words;
            var isFull = words + next > wordsPerPassage || (passagesLeft > 1 && words >= even);
            if (isFull || (passagesLeft > 1 && sentences[last].EndsParagraph && words >= even * ParagraphShare))
                break;
            words += next;
            last++;
        }

        return last;
    }

    private static Passage MakePassage(
        ArticleMetadata metadata, string version, string text, string? heading, List<Sentence> sentences, int first, int last)
    {
        var span = new TextSpan(sentences[first].Span.Start, sentences[last].Span.End);
        var spans = new TextSpan[last - first + 1];
        for (var i = 0; i < spans.Length; i++)
            spans[i] = sentences[first + i].Span;

        return new Passage
        {
            Article = metadata,
            Version = version,
            Heading = heading,
            Span = span,
            Text = text.Substring(span.Start, span.Length),
            Sentences = spans,
        };
    }

    private readonly record struct Sentence(TextSpan Span, int Words, bool EndsParagraph);
}
