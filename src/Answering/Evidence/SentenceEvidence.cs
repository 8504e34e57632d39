using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence.Rules;
using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>One sentence of a found passage and how well it seems to answer.</summary>
/// <param name="Found">The passage.</param>
/// <param name="Index">Which of its sentences, from 0.</param>
internal sealed record SentenceEvidence(RankedPassage Found, int Index)
{
    /// <summary>The passage.</summary>
    public Passage Passage => Found.Passage;

    /// <summary>Where the sentence lies in the article, without the bullet before it; of a row the cell that answers, where one alone does.</summary>
    public TextSpan Span => Cell ?? WithoutMarker;

    /// <summary>The cell of a row that answers, in offsets of the article; else null.</summary>
    public TextSpan? Cell { get; init; }

    /// <summary>The sentence as the article has it.</summary>
    public string Text => Passage.Quote(Span);

    /// <summary>How well it seems to answer; comparable within one question.</summary>
    public float Score { get; init; }

    /// <summary>How well it matches the question by its words, those of the sentence before and those of the title.</summary>
    public float Wording { get; init; }

    /// <summary>Share of the question's idf mass in the sentence, 0 to 1.</summary>
    public float Coverage { get; init; }

    /// <summary>What the picker judged it by; of use only where it was read.</summary>
    public SentenceFeatures Features { get; init; }

    /// <summary>Share of the question's names that neither it nor the titles have, 0 to 1.</summary>
    public float MissingNames { get; init; }

    /// <summary>What rules say of it.</summary>
    public RuleEffects Effects { get; init; } = RuleEffects.None;

    /// <summary>
    /// The log-odds that the sentence answers against no answer in its passage: the reader's, corrected by what it overlooks; negative infinity where
    /// nothing was read. Comparable between questions.
    /// </summary>
    public float Reading { get; init; } = float.NegativeInfinity;

    /// <summary>The words of the sentence that answer best by themselves, where it was read.</summary>
    public SpanCandidate? Answer { get; init; }

    /// <summary>The sentence as a quote.</summary>
    public DraftQuote Quote => new(Passage, Span);

    private TextSpan WithoutMarker
    {
        get
        {
            var sentence = Passage.Sentences[Index];
            return Passage.Structure.ElementAt(sentence) is { Marker: > 0 and var marker } item && item.Span.Start == sentence.Start && marker < sentence.Length
                ? sentence with { Start = sentence.Start + marker }
                : sentence;
        }
    }
}
