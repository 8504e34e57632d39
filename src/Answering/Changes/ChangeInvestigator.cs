using System.Text.RegularExpressions;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Changes;

/// <summary>Answers what has changed about a subject: newer and older articles side by side.</summary>
internal sealed partial class ChangeInvestigator(PassageSearch search, EvidenceReader reader, IArticleLibrary library, IOptions<AnsweringOptions> options)
{
    private const int MostVersions = 4;

    /// <summary>So many passages of one article are compared.</summary>
    private const int MostPassages = 20;

    /// <summary>What the articles say otherwise than before, or what newer ones add; null when neither.</summary>
    /// <param name="question">The question.</param>
    /// <param name="topic">Of what it is asked.</param>
    /// <param name="asking">Its circumstances.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Findings?> FindAsync(QuestionReading question, string topic, Asking asking, CancellationToken cancellationToken)
    {
        var subject = QuestionReading.About(topic);
        var passages = await search.FindAsync(new Understanding(topic), asking.Conversation, asking.AskedOn, cancellationToken);
        if (Versions.NumberIn(topic) is (_, var number)
            && !passages.Any(found => WholeWords.AreIn($"{found.Passage.Article.Title}\n{found.Passage.Text}", number)))
            return null;
        var versions = await VersionsAsync(subject, passages, cancellationToken);
        var findings = versions.Count > 0 ? reader.ReadForSubject(QuestionReading.Everything, versions, versions.Count)
            : reader.ReadForSubject(subject, passages, options.Value.PassagesReadBeforeRefusing);
        findings = findings with { Question = question };
        var since = DateGrammar.Find(question.Text, asking.AskedOn);
        if (ChangeFinder.Find(findings.Sentences, since) is { Count: > 0 } changes)
            return findings with
            {
                Changes = changes,
                Passages = First(passages, changes.SelectMany(change => (SentenceEvidence[])[change.Now, change.Before]))
            };

        // Where neither the question nor the word "new" says from when on, it may be about a change that an article tells of.
        return (since ?? (AsksForNews().IsMatch(question.Text) ? Newest(findings.Sentences) : null)) is { } days
            && ChangeFinder.Additions(findings.Sentences, days) is { Count: > 0 } additions
            ? findings with { Sentences = additions, Passages = First(passages, additions) }
            : null;
    }

    /// <summary>The day of the newest article that speaks of the subject, where it is known.</summary>
    private static DateRange? Newest(IReadOnlyList<SentenceEvidence> sentences)
    {
        var days = sentences.Select(sentence => sentence.Passage.Article.Published?.Exact).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : new DateRange(days.Max(), days.Max());
    }

    /// <summary>All passages of the articles whose titles have the subject, where there are several: then they are compared from beginning to end.</summary>
    private async Task<IReadOnlyList<RankedPassage>> VersionsAsync(
        QuestionReading subject, IReadOnlyList<RankedPassage> passages, CancellationToken cancellationToken)
    {
        var named = NamedArticles.Of(subject, passages);
        if (named.Count < 2)
            return [];
        var all = new List<RankedPassage>();
        foreach (var article in named.Take(MostVersions))
            all.AddRange((await library.PassagesAsync(article.Key, cancellationToken)).Take(MostPassages).Select(passage => new RankedPassage(passage, 0f)));
        return all;
    }

    private static IReadOnlyList<RankedPassage> First(IReadOnlyList<RankedPassage> passages, IEnumerable<SentenceEvidence> sentences) =>
        [.. sentences.Select(sentence => sentence.Found).Concat(passages).DistinctBy(found => (found.Passage.Article.Key, found.Passage.Span))];

    [GeneratedRegex(@"\b(new|news|latest)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksForNews();
}
