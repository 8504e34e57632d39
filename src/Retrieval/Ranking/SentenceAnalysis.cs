using ArticleBot.English;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>What one sentence of a passage has to do with a question.</summary>
/// <remarks>Sets of terms are the bit masks of <see cref="QuestionAnalysis"/>.</remarks>
public sealed class SentenceAnalysis
{
    internal SentenceAnalysis(TextSpan span) => Span = span;

    /// <summary>Where the sentence lies, in the article's cleaned text.</summary>
    public TextSpan Span { get; }

    /// <summary>Number of its terms: words that are no stop words.</summary>
    public int Length { get; internal set; }

    /// <summary>The question's terms that it holds.</summary>
    public ulong Terms { get; internal set; }

    /// <summary>How many pairs of neighbouring question terms are neighbours in it too.</summary>
    public int Pairs { get; internal set; }

    /// <summary>BM25 of the sentence, k1 1.2 and b 0.5 against a mean sentence of 13 terms, every term counted once.</summary>
    public float Bm25 { get; internal set; }

    /// <summary>Cosine of the question with the sentence, by the built-in word vectors.</summary>
    public float Cosine { get; internal set; }

    /// <summary>Capitalised words, not at its start, that the question does not have.</summary>
    public int NewNames { get; internal set; }

    /// <summary>Numbers that the question does not have.</summary>
    public int NewNumbers { get; internal set; }

    /// <summary>Dates, years, months and days that the question does not have.</summary>
    public int NewTimes { get; internal set; }

    /// <summary>Names right behind a preposition of place.</summary>
    public int NewPlaces { get; internal set; }

    /// <summary>Words and signs of money.</summary>
    public int Money { get; internal set; }

    /// <summary>Words that give a reason.</summary>
    public int Reasons { get; internal set; }

    /// <summary>How well the sentence's words fit what is asked for, 0 to 1; one half where nothing is known.</summary>
    public float Fit(QuestionKind kind) => kind switch
    {
        QuestionKind.Number => NewNumbers > 0 ? 1 : Money > 0 ? 0.5f : 0,
        QuestionKind.Time => NewTimes > 0 ? 1 : NewNumbers > 0 ? 0.25f : 0,
        QuestionKind.Person => MathF.Min(NewNames, 3) / 3,
        QuestionKind.Place => (MathF.Min(NewNames, 3) / 6) + (NewPlaces > 0 ? 0.5f : 0),
        QuestionKind.Reason => Reasons > 0 ? 1 : 0,
        _ => 0.5f,
    };
}
