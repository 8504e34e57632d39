using System.Numerics;
using System.Numerics.Tensors;
using ArticleBot.Articles;
using ArticleBot.English.Terms;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>A passage compared with a question, word by word: everything that the features of passages and sentences are made of.</summary>
/// <remarks>Immutable once made, and thread-safe. Sets of terms are the bit masks of <see cref="QuestionAnalysis"/>.</remarks>
public sealed class PassageAnalysis
{
    private const float K1 = 1.2f;
    private const float SentenceB = 0.5f;

    // The mean English sentence of articles, without stop words; a constant, so that sentences of different passages compare.
    private const float MeanSentence = 13;

    private readonly SentenceAnalysis[] _sentences;
    private readonly int[] _counts;
    private readonly float[] _nearest;

    /// <summary>Compares a passage with a question.</summary>
    public PassageAnalysis(QuestionAnalysis question, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(passage);
        Question = question;
        Passage = passage;
        Title = TermsOf(passage.Article.Title);
        Heading = passage.Setting is { } setting ? TermsOf(setting) : 0;
        _counts = new int[question.Terms.Count];
        _nearest = new float[question.Terms.Count];
        _sentences = passage.Sentences.Count > 0
            ? [.. passage.Sentences.Select(span => new SentenceAnalysis(span))]
            : [new SentenceAnalysis(passage.Span)];
        var matches = new List<(int Place, int Term)>();
        var vectors = new float[_sentences.Length * question.Similarity.Dimensions];
        Walk(matches, vectors);
        Density = DensityOf(matches);
        ScoreSentences();
        CompareMeanings(vectors);
    }

    /// <summary>The question it is compared with.</summary>
    public QuestionAnalysis Question { get; }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }

    /// <summary>The passage's sentences in reading order; never empty.</summary>
    public IReadOnlyList<SentenceAnalysis> Sentences => _sentences;

    /// <summary>Number of terms: words that are no stop words.</summary>
    public int Length { get; private set; }

    /// <summary>How often each question term occurs in the passage's text.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>For each question term the cosine of the passage's nearest word, 0 to 1; 1 for a term that the passage has.</summary>
    public IReadOnlyList<float> Nearest => _nearest;

    /// <summary>Cosine of the question with the whole passage, by the built-in word vectors.</summary>
    public float Cosine { get; private set; }

    /// <summary>Cosine of the question with the whole passage by the pretrained encoder; null where it is not known.</summary>
    public float? EncoderCosine { get; init; }

    /// <summary>The highest cosine of the question with two neighbouring sentences, or the only one.</summary>
    public float TwoSentenceCosine { get; private set; }

    /// <summary>The question terms in the passage's text.</summary>
    public ulong Body { get; private set; }

    /// <summary>The question terms in the article's title.</summary>
    public ulong Title { get; }

    /// <summary>The question terms in the headings above it, and in what of its lists and tables stands outside of it.</summary>
    public ulong Heading { get; }

    /// <summary>The question terms anywhere: text, title or heading.</summary>
    public ulong Anywhere => Body | Title | Heading;

    /// <summary>The question terms that only share their first five letters with a word of the text.</summary>
    public ulong Similar { get; private set; }

    /// <summary>Share of the question's pairs of neighbouring terms that are neighbours in the passage, 0 to 1.</summary>
    public float Pairs { get; private set; }

    /// <summary>Share of the question's idf in the longest run of words, stop words included, that question and passage have in common.</summary>
    public float Phrase { get; private set; }

    /// <summary>How near to each other terms stand that are neighbours in the question, 0 to 1.</summary>
    public float Proximity { get; private set; }

    /// <summary>Matched terms per word of the smallest window that holds them all, 0 to 1; 0 with fewer than two of them.</summary>
    public float Density { get; }

    /// <summary>The sentence with the highest BM25; the first of equals.</summary>
    public int BestSentence { get; private set; }

    private ulong TermsOf(string text)
    {
        var mask = 0UL;
        foreach (var term in TermAnalyzer.English.Enumerate(text))
        {
            if (!term.IsStopWord && Question.IndexOf(term.Stem) is >= 0 and var index)
                mask |= 1UL << index;
        }

        return mask;
    }

    private void Walk(List<(int Place, int Term)> matches, float[] vectors)
    {
        var similarity = Question.Similarity;
        var text = Passage.Text;
        var runs = new PhraseRuns(Question);
        var proximity = new TermProximity(Question);
        var pairs = new ulong[_counts.Length];
        var current = -1;
        var sentenceEnd = 0;
        var previousTerm = -1;
        var previousKind = WordKind.None;
        var isFirst = true;
        foreach (var term in TermAnalyzer.English.Enumerate(text))
        {
            while (term.Span.Start >= sentenceEnd && current + 1 < _sentences.Length)
            {
                sentenceEnd = _sentences[++current].Span.End - Passage.Span.Start;
                previousTerm = -1;
                previousKind = WordKind.None;
                isFirst = true;
            }

            var sentence = _sentences[current];
            runs.Add(term.Word);
            var kind = WordKinds.Of(term.Word);
            Classify(sentence, term, kind, previousKind, text, isFirst);
            previousKind = kind;
            isFirst = false;
            if (term.IsStopWord)
                continue;

            var word = similarity.Compare(term.Stem);
            similarity.Add(word, vectors.AsSpan(current * similarity.Dimensions, similarity.Dimensions));
            TensorPrimitives.Max(_nearest, word.Cosines, _nearest);
            var index = Question.IndexOf(term.Stem);
            if (index >= 0)
            {
                var bit = 1UL << index;
                _counts[index]++;
                Body |= bit;
                sentence.Terms |= bit;
                matches.Add((Length, index));
                proximity.Add(index, Length);
                if (previousTerm >= 0 && (Question.Following[previousTerm] & bit) != 0)
                {
                    pairs[previousTerm] |= bit;
                    sentence.Pairs++;
                }
            }

            else
            {
                Similar |= Question.SimilarTo(term.Stem);
            }

            previousTerm = index;
            sentence.Length++;
            Length++;
        }

        Proximity = proximity.Mean();
        Similar &= ~Anywhere;
        Phrase = Question.TotalIdf > 0 ? runs.Best / Question.TotalIdf : 0;
        Pairs = Question.Pairs > 0 ? pairs.Sum(BitOperations.PopCount) / (float)Question.Pairs : 0;
    }

    private void CompareMeanings(float[] vectors)
    {
        var similarity = Question.Similarity;
        var all = new float[similarity.Dimensions];
        var two = new float[similarity.Dimensions];
        var previous = ReadOnlySpan<float>.Empty;
        foreach (var (i, sentence) in _sentences.Index())
        {
            var vector = vectors.AsSpan(i * similarity.Dimensions, similarity.Dimensions);
            TensorPrimitives.Add(all, vector, all);
            sentence.Cosine = similarity.Cosine(vector);
            if (i > 0)
                TensorPrimitives.Add(previous, vector, two);
            else
                vector.CopyTo(two);
            if (i > 0 || _sentences.Length == 1)
                TwoSentenceCosine = MathF.Max(TwoSentenceCosine, similarity.Cosine(two));
            previous = vector;
        }

        Cosine = similarity.Cosine(all);
    }

    private void Classify(SentenceAnalysis sentence, Term term, WordKind kind, WordKind previousKind, string text, bool isFirst)
    {
        var start = term.Span.Start;
        if ((kind & WordKind.Money) != 0 || (start > 0 && text[start - 1] is '$' or '£' or '€' or '¥'))
            sentence.Money++;
        if ((kind & WordKind.Reason) != 0)
            sentence.Reasons++;
        var isName = char.IsUpper(text[start]) && !isFirst && !term.IsStopWord;
        if ((kind & (WordKind.Number | WordKind.Time)) == 0 && !isName)
            return;
        if (Question.HasWord(term.Word))
            return;

        if ((kind & WordKind.Number) != 0)
            sentence.NewNumbers++;
        if ((kind & WordKind.Time) != 0)
            sentence.NewTimes++;
        if (isName)
        {
            sentence.NewNames++;
            if ((previousKind & WordKind.PlacePreposition) != 0)
                sentence.NewPlaces++;
        }
    }

    /// <summary>The smallest window over the matches that holds every matched term, by the usual two pointers.</summary>
    private float DensityOf(List<(int Place, int Term)> matches)
    {
        var wanted = BitOperations.PopCount(Body);
        if (wanted < 2)
            return 0;

        var seen = new int[_counts.Length];
        var held = 0;
        var left = 0;
        var smallest = int.MaxValue;
        for (var right = 0; right < matches.Count; right++)
        {
            if (seen[matches[right].Term]++ == 0)
                held++;
            for (; held == wanted; left++)
            {
                smallest = Math.Min(smallest, matches[right].Place - matches[left].Place + 1);
                if (--seen[matches[left].Term] == 0)
                    held--;
            }
        }

        return wanted / (float)smallest;
    }

    private void ScoreSentences()
    {
        for (var i = 0; i < _sentences.Length; i++)
        {
            var sentence = _sentences[i];
            var saturation = K1 * (1 - SentenceB + (SentenceB * sentence.Length / MeanSentence));
            sentence.Bm25 = Question.IdfOf(sentence.Terms) * (K1 + 1) / (1 + saturation);
            if (sentence.Bm25 > _sentences[BestSentence].Bm25)
                BestSentence = i;
        }
    }
}
