using System.Text.RegularExpressions;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Languages;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Kinds;

/// <summary>What happened last month, whatever it was: how the articles of that time begin, the newest first.</summary>
internal sealed partial class NewsKind(IArticleLibrary library, EvidenceReader reader, Quoting quoting) : IQuestionKind
{
    private const int MostArticles = 6;

    /// <summary>A shorter sentence at the beginning is a headline or a label.</summary>
    private const int LeastWords = 6;

    /// <inheritdoc/>
    public string Name => "news";

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        if (!News().IsMatch(question.Reading.Bare) || DateGrammar.Find(question.Reading.Bare, question.Asking.AskedOn) is not { } days)
            return null;
        var leads = new List<RankedPassage>();
        foreach (var article in library.Articles.Where(article => days.MayContain(article.Published)).OrderByDescending(article => FirstDayOf(article.Published!)))
        {
            if (leads.Count <= MostArticles && await library.PassagesAsync(article.Key, cancellationToken) is [var lead, ..])
                leads.Add(new RankedPassage(lead, 0f));
        }

        steps.Mark("find");
        var findings = reader.ReadForSubject(QuestionReading.Everything, leads, leads.Count);
        steps.Mark("read");
        var first = leads.Select(lead => findings.Sentences.Where(sentence => sentence.Passage == lead.Passage && WordsOf(sentence.Text) >= LeastWords)
            .MinBy(sentence => sentence.Span.Start)).OfType<SentenceEvidence>().ToList();
        return first.Count > 0 ? findings with { Question = question.Reading, Sentences = first } : null;
    }

    /// <inheritdoc/>
    public async Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken)
    {
        IReadOnlyList<SentenceEvidence> told = [.. findings.Sentences.Take(MostArticles)];
        var draft = await quoting.QuoteAsync(findings.Question, told, cancellationToken);
        return draft with
        {
            Notice = told.Count < findings.Sentences.Count ? Phrases.NewsGoesOn : null,
            Sentences = [.. draft.Sentences.Zip(told, (sentence, evidence) => sentence with { Side = evidence.Passage.Article.Published?.ToString() })],
        };
    }

    private static DateOnly FirstDayOf(PublicationDate date) => new(date.Year ?? 1, date.Month ?? 1, date.Day ?? 1);

    private static int WordsOf(string text) => text.Count(char.IsWhiteSpace) + 1;

    // Nothing but a time may stand behind it: what happened to the bridge last month is another question.
    [GeneratedRegex(
        @"^(and |so )?(what (has |else )?(happened|went on|took place|was (reported|in the news)|were the news|made (the )?news)|what (is|was|were) the (latest )?news)"
        + @"( in the news)?,?( (on|in|from|for|of|during|since|over))?( the)?( (today|yesterday|(this|last|past|previous|current)( (week|month|year|weekend|few (days|weeks|months)))?|"
        + @"((this|last|on) )?(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|"
        + @"spring|summer|autumn|winter|[0-9]{1,2}(st|nd|rd|th)?|[0-9]{4}|[0-9-]{7,10}|of|,|days?|weeks?|months?|ago|(two|three|four|five|six) ))+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex News();
}
