using System.Text.RegularExpressions;
using ArticleBot.Answering.Changes;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Sources;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Evidence;

/// <summary>Finds and reads what a question of any kind needs: passages for a fact, both sides of a comparison, a whole article for its summary.</summary>
internal sealed partial class Investigator(
    PassageSearch search, EvidenceReader reader, SourceInvestigator sources, ChangeInvestigator changes, IArticleLibrary library, IOptions<AnsweringOptions> options)
{
    /// <summary>How many articles are looked at when all of them shall be summed up.</summary>
    private const int ArticlesSummedUp = 3;

    /// <summary>A follow-up leaves words out, so its own words in the passages tell less about it; in standard deviations.</summary>
    private const float FollowUpGain = 0.3f;

    private readonly AnsweringOptions _options = options.Value;

    /// <summary>Finds and reads. Nothing is refused here: the findings say how strongly they seem to answer.</summary>
    public async Task<Findings> FindAsync(Understanding understood, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var question = QuestionReader.Read(understood.Text);
        var special = await sources.FindAsync(question, asking, cancellationToken) ?? await changes.FindAsync(question, asking, cancellationToken);
        if (special is not null)
        {
            steps.Mark("find");
            return special;
        }

        return question.Kind switch
        {
            QuestionKind.Summary => await SumUpAsync(question, asking, steps, cancellationToken),
            QuestionKind.Comparison => await CompareAsync(question, understood, asking, steps, cancellationToken),
            _ => await FindFactAsync(question, understood, asking, steps, cancellationToken),
        };
    }

    /// <summary>Where the first look would end in a refusal, a second one reads more passages.</summary>
    private async Task<Findings> FindFactAsync(
        QuestionReading question, Understanding understood, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var passages = await search.FindAsync(understood, asking.Conversation, asking.AskedOn, cancellationToken);
        steps.Mark("find");
        var read = understood.Bare is { } bare ? QuestionReader.Read(bare) : question;
        var findings = reader.Read(read, passages, _options.PassagesRead);
        if (findings.Answerability < _options.Caution && passages.Count > _options.PassagesRead)
        {
            var wider = reader.ReadFurther(findings, _options.PassagesReadBeforeRefusing);
            findings = wider.Answerability < _options.Caution ? findings : wider;
        }

        steps.Mark("read");
        return findings with
        {
            Question = question with { Wants = read.Wants, Kind = read.Kind },
            Answerability = findings.Answerability + (understood.IsFollowUp ? FollowUpGain : 0f),
        };
    }

    /// <summary>Each side is a question of its own; when neither has an answer, the question is asked as it stands.</summary>
    private async Task<Findings> CompareAsync(
        QuestionReading question, Understanding understood, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var parts = new List<Findings>();
        foreach (var part in question.Parts)
            parts.Add(await FindFactAsync(QuestionReader.Read(part), understood with { Text = part }, asking, steps, cancellationToken));
        var whole = await FindFactAsync(question, understood, asking, steps, cancellationToken);
        var best = parts.Max(part => part.Answerability);
        return best < _options.Caution ? whole : whole with { Parts = parts, Answerability = Math.Max(best, whole.Answerability) };
    }

    private async Task<Findings> SumUpAsync(QuestionReading question, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var (subject, passages) = await SubjectAsync(question, asking, cancellationToken);
        steps.Mark("find");
        var findings = reader.ReadForSubject(subject, passages, _options.PassagesReadBeforeRefusing);
        steps.Mark("read");
        return findings with { Question = question };
    }

    /// <summary>What is to be summed up, without words where all of the passages is, and its passages.</summary>
    private async Task<(QuestionReading Subject, IReadOnlyList<RankedPassage> Passages)> SubjectAsync(
        QuestionReading question, Asking asking, CancellationToken cancellationToken)
    {
        if (question.Topic.Length == 0 || ThisArticle().IsMatch(question.Topic))
            return (QuestionReading.Everything, await LeadsAsync(asking.Conversation, cancellationToken));

        var subject = QuestionReading.About(question.Topic);
        var passages = await search.FindAsync(new Understanding(question.Topic), asking.Conversation, asking.AskedOn, cancellationToken);
        if (passages.Where(found => PartAsked.IsUnder(question.Topic, found.Passage)).ToList() is { Count: > 0 } under)
            return (QuestionReading.Everything, [.. under.Where(found => found.Passage.Article.Key == under[0].Passage.Article.Key)]);
        return NamedArticles.Of(subject, passages) is [var article] ? (QuestionReading.Everything, await WholeAsync(article.Key, cancellationToken)) : (subject, passages);
    }

    /// <summary>The article last spoken of, or the only one; else the beginnings of some.</summary>
    private async Task<IReadOnlyList<RankedPassage>> LeadsAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var spokenOf = conversation.Turns.Reverse().SelectMany(turn => turn.Citations).FirstOrDefault()?.Article.Key
            ?? (library.Articles.Count == 1 ? library.Articles[0].Key : null);
        if (spokenOf is not null)
            return await WholeAsync(spokenOf, cancellationToken);

        var leads = new List<RankedPassage>();
        foreach (var article in library.Articles.Take(ArticlesSummedUp))
            leads.AddRange((await library.PassagesAsync(article.Key, cancellationToken)).Take(1).Select(passage => new RankedPassage(passage, 0f)));
        return leads;
    }

    private async Task<IReadOnlyList<RankedPassage>> WholeAsync(string articleKey, CancellationToken cancellationToken) =>
        [.. (await library.PassagesAsync(articleKey, cancellationToken)).Select(passage => new RankedPassage(passage, 0f))];

    [GeneratedRegex(@"^((this|that|the|these|those|all|your)( of)?( the)? ?)?(articles?|text|stories|story|it|document)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ThisArticle();
}
