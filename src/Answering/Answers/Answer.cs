using ArticleBot.Answering.Composing;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Answering.Answers;

/// <summary>What became of a question.</summary>
public enum AnswerOutcome
{
    /// <summary>The articles answer it; every sentence is cited and checked.</summary>
    Answered,

    /// <summary>The articles do not hold the answer, and the reply says so.</summary>
    NothingFound,

    /// <summary>The question cannot be understood, even with the conversation; the reply asks back.</summary>
    Clarify,

    /// <summary>A greeting, thanks, a call for help or for the list of articles: nothing that needs a citation.</summary>
    SmallTalk,
}

/// <summary>An answer as every channel shows it: an immutable value, checked before it exists.</summary>
public sealed record Answer
{
    /// <summary>What became of the question.</summary>
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>The short answer that one span of the article gives, set off above the sentences, or null.</summary>
    public ShortAnswer? ShortAnswer { get; init; }

    /// <summary>
    /// The sentences in order. Sentences of an answered question carry at least one citation number each; those of other outcomes carry none.
    /// </summary>
    public required IReadOnlyList<AnswerSentence> Sentences { get; init; }

    /// <summary>What is cited, numbered 1 to n by first use. Nothing is listed that no sentence cites.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The question as understood: rewritten to stand alone where it was a follow-up.</summary>
    public required string UnderstoodAs { get; init; }

    /// <summary>After a refusal: the articles nearest to the question, best first.</summary>
    public IReadOnlyList<ArticleMetadata> Nearest { get; init; } = [];

    /// <summary>After a refusal: the words of the question that no article holds, as the person wrote them.</summary>
    public IReadOnlyList<string> UnmatchedWords { get; init; } = [];

    /// <summary>Articles to list, when the person asked which there are.</summary>
    public IReadOnlyList<ArticleMetadata> Listed { get; init; } = [];

    /// <summary>At most three further questions that were answered internally before being offered; after asking back, what may be meant.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>A remark on how the answer came about, such as a language model that did not answer; null when there is nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the answer says itself that it may not be what was asked for.</summary>
    public bool IsHedged { get; init; }

    /// <summary>Whether it invites to ask, so that questions to begin with go with it.</summary>
    internal bool IsInvitation { get; init; }

    /// <summary>
    /// How probably this answer answers the question, 0 to 1; after a refusal, how probably the best that was found would have. Null where nothing
    /// was estimated.
    /// </summary>
    public double? Probability => Trace.Probability;

    /// <summary>Why the answer is what it is; for the Emulator's inspector and for tests.</summary>
    public AnswerTrace Trace { get; init; } = AnswerTrace.Empty;

    /// <summary>The sentences as one text, without markers.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">The sentence without markers. Brackets hold what the article says elsewhere, such as the name for a pronoun, the day that its
/// "yesterday" means, or "…" where something was left out; the rest is the quote's own words when composed without a model.</param>
/// <param name="Citations">Numbers of the citations that prove it.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations)
{
    /// <summary>Where articles disagree or have changed: whose words these are, such as the day of their article; else null.</summary>
    public string? Side { get; init; }

    /// <summary>Where it tells a list, steps or rows whole: where each of them stands in <see cref="Text"/>, in order; else empty.</summary>
    public IReadOnlyList<TextSpan> Items { get; init; } = [];

    /// <summary>The number of the first item where they are numbered, as steps are; else null.</summary>
    public int? FirstNumber { get; init; }
}

/// <summary>A span of an article that answers the question by itself.</summary>
/// <param name="Text">The span's words, in brackets behind them the day that a "yesterday" means; "Yes" or "No" where the span plainly says or denies
/// what was asked.</param>
/// <param name="Citation">Number of the citation whose quote holds it.</param>
/// <param name="Span">Where it lies in the article's cleaned text.</param>
public sealed record ShortAnswer(string Text, int Citation, TextSpan Span);

/// <summary>A quote and where it stands; the quote equals the article's cleaned text at the span, character by character.</summary>
/// <param name="Number">1 to n, by first use in the answer.</param>
/// <param name="Article">The article.</param>
/// <param name="Version">The article's version that the span belongs to.</param>
/// <param name="Span">Where the quote lies in the article's cleaned text.</param>
/// <param name="Quote">The quote.</param>
public sealed record Citation(int Number, ArticleMetadata Article, string Version, TextSpan Span, string Quote)
{
    /// <summary>What of the article the quote needs to be understood, from the outside in: the introduction of its list, the heads of its cell.</summary>
    public IReadOnlyList<ContextPart> Context { get; init; } = [];

    /// <summary>The nearest heading above the quote, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>The page on which the quote stands, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The quote as it stands alone: behind its context, all words being the article's.</summary>
    public string Shown
    {
        get => field ?? StandingAlone.Before(Context) + Quote;
        init;
    }
}
