using ArticleBot.English;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// Something that the reader overlooks, because the texts that it was trained on have too few cases of it. One file a rule: its words, its weight, its reason.
/// <c>eval --without</c> measures one.
/// </summary>
internal interface IEvidenceRule
{
    /// <summary>What it is called in traces and settings: small letters and hyphens.</summary>
    string Name { get; }

    /// <summary>The rule for one question; null where it has nothing to say about it.</summary>
    /// <param name="asked">What is asked, of which passages.</param>
    IEvidenceTest? For(AskedOfPassages asked);
}

/// <summary>A rule made ready for one question.</summary>
internal interface IEvidenceTest
{
    /// <summary>What the rule has to say about a sentence.</summary>
    Effect Of(in JudgedSentence sentence);
}

/// <summary>What is asked, and of what.</summary>
/// <param name="Question">The question, standing alone.</param>
/// <param name="Scale">Weighs its words.</param>
/// <param name="Passages">The passages that are read.</param>
internal sealed record AskedOfPassages(Questions.QuestionReading Question, WordingScale Scale, IReadOnlyList<Articles.Passage> Passages);

/// <summary>A sentence that rules look at.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Span">Its place, in offsets of the article.</param>
/// <param name="Words">Its words and those around it.</param>
/// <param name="HasForm">Whether something of the wanted kind stands in it.</param>
internal readonly record struct JudgedSentence(Articles.Passage Passage, TextSpan Span, SentenceWords Words, bool HasForm)
{
    /// <summary>The row of a table that it is; null where it is none.</summary>
    public TableRow? Row { get; init; }

    /// <summary>Whether the words that the reader has found in it cannot be of the wanted kind.</summary>
    public bool HasWordsOfOtherKind { get; init; }
}
