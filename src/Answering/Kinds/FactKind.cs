using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Kinds;

/// <summary>One fact: who, when, where, how many, which, why, whether, what something is; or several of one kind. Takes every question.</summary>
internal sealed class FactKind(
    PassageSearch search, Editions editions, EvidenceReader reader, Quoting quoting, IOptions<AnsweringOptions> options) : IQuestionKind
{
    /// <summary>The entry in <c>prompts/kinds.yaml</c> for one fact.</summary>
    public const string Prompt = "fact";

    /// <summary>A follow-up leaves words out, so its own words in the passages tell less about it; in standard deviations.</summary>
    private const float FollowUpGain = 0.4f;

    private readonly AnsweringOptions _options = options.Value;

    /// <inheritdoc/>
    public string Name => Prompt;

    /// <inheritdoc/>
    public string PromptFor(QuestionReading question) => question.IsForSeveral ? "list" : Prompt;

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken) =>
        await FindFactAsync(question, steps, cancellationToken);

    /// <summary>Finds and reads. Where the first look would end in a refusal, a second one reads more passages.</summary>
    public async Task<Findings> FindFactAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        var understood = question.Understood;
        var (passages, edition) = await SearchAsync(question, cancellationToken);
        steps.Mark("find");
        var read = (edition ?? understood.Bare) is { } bare ? QuestionReader.Read(bare) : question.Reading;
        var findings = reader.Read(read, passages, _options.PassagesRead);
        if (findings.Answerability < _options.Caution && passages.Count > _options.PassagesRead)
        {
            var wider = reader.ReadFurther(findings, _options.PassagesReadBeforeRefusing);
            findings = wider.Answerability < _options.Caution ? findings : wider;
        }

        steps.Mark("read");
        return findings with
        {
            Question = question.Reading with { Wants = read.Wants, IsForSeveral = read.IsForSeveral },
            Answerability = findings.Answerability + (understood.IsFollowUp ? FollowUpGain : 0f),
        };
    }

    /// <summary>The passages, and what is asked of the edition that the question names; null where it names none that is there.</summary>
    private async Task<(IReadOnlyList<RankedPassage> Passages, string? AskedOfEdition)> SearchAsync(AskedQuestion question, CancellationToken cancellationToken)
    {
        var (understood, asking) = (question.Understood, question.Asking);
        if (EditionNamed.In(understood.Text) is { Rest: var rest } named)
        {
            // Whatever holds on the day of asking, the edition is named.
            var found = await search.FindAsync(understood with { Text = rest, Bare = null }, asking.Conversation, null, cancellationToken);
            if (await editions.KeepAsync(named, found, cancellationToken) is { } own)
                return (own, rest);
        }

        return (await search.FindAsync(understood, asking.Conversation, asking.AskedOn, cancellationToken), null);
    }

    /// <inheritdoc/>
    public async Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken)
    {
        if (findings.Sentences.Count == 0)
            return Draft.Empty;
        var (question, first) = (findings.Question, findings.Sentences[0]);
        var other = Disagreement.OtherSide(findings);
        var namesake = Namesakes.Of(findings);
        if (namesake is not null || (Hedging.Of(findings) is not Sureness.Sure && other is null))
            return await HedgeAsync(findings, namesake, cancellationToken);
        if (question.IsForSeveral)
        {
            var items = Items.Of(findings);
            var list = await quoting.QuoteAsync(question, items, cancellationToken);
            // One sentence may name them all; several share the answer.
            return items.Count == 1 ? list with { ShortAnswer = ShortAnswers.Of(question, first) } : list;
        }

        if (other is not null)
            return await DisagreeAsync(findings, other, cancellationToken);
        var objection = Objection.To(first);
        var rest = objection is null ? OtherCases.Behind(question, first) : null;
        var sentences = (objection ?? rest) is { } further ? new[] { first, further } : [first];
        var draft = await quoting.QuoteAsync(question, sentences, cancellationToken);
        return draft with
        {
            // Half a rule, or what is said before the label that is asked for, is not set off.
            ShortAnswer = rest is null && ShortAnswers.Of(question, first) is { } words && draft.Sentences[0].Quotes[0].Passage.Span == words.Passage.Span
                ? words : null,
            Verdict = sentences.Length == 1
                ? Verdict.Of(question, StandingAlone.AsStatement(QuoteContext.Of(question, first.Passage, first.Span), first.Text))
                : null,
        };
    }

    /// <summary>Without a short answer, and not as if it were sure.</summary>
    private async Task<Draft> HedgeAsync(Findings findings, SentenceEvidence? namesake, CancellationToken cancellationToken)
    {
        var (first, sureness) = (findings.Sentences[0], namesake is null ? Hedging.Of(findings) : Sureness.Unsure);
        // A list that is told whole has what its other items would say.
        var list = (WholeTables.Of(findings.Question, first) ?? WholeLists.Of(findings.Question, first))?.Quotes[0];
        var rival = namesake ?? (sureness == Sureness.Unsure ? Hedging.Rival(findings, list) : null);
        var draft = await quoting.QuoteAsync(findings.Question, rival is null ? [first] : [first, rival], cancellationToken);
        // Two rows of a table may be told as one.
        if (draft.Sentences is [var one, var same] && one.Text == same.Text)
            (draft, rival) = (draft with { Sentences = [one] }, null);
        string[] sides = rival is not null ? [Hedging.First, Hedging.Second] : sureness == Sureness.NotPlain ? [Hedging.Nearest] : [];
        return draft with
        {
            Sentences = [.. draft.Sentences.Select((sentence, index) => index < sides.Length ? sentence with { Side = sides[index] } : sentence)],
            IsHedged = true,
            Notice = rival is not null ? Hedging.OneOfTwo : sureness == Sureness.NotPlain ? Hedging.NotPlain : Hedging.Unsure,
        };
    }

    /// <summary>Newest first. Of two versions of a paper the newer one counts; else a short answer would take a side.</summary>
    private async Task<Draft> DisagreeAsync(Findings findings, SentenceEvidence other, CancellationToken cancellationToken)
    {
        var first = findings.Sentences[0];
        SentenceEvidence[] sides = Recency.IsNewer(other.Passage.Article, first.Passage.Article) ? [other, first] : [first, other];
        var draft = (await quoting.QuoteAsync(findings.Question, sides, cancellationToken)).WithSidesByDay();
        return Versions.Replaces(sides[0], sides[1])
            ? draft with
            {
                ShortAnswer = ShortAnswers.Of(findings.Question, sides[0]),
                Notice = Disagreement.VersionsNotice(sides[0].Passage.Article, sides[1].Passage.Article),
            }
            : draft with { Notice = Disagreement.Notice(sides) };
    }
}
