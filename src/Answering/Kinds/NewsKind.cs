using System.Text.RegularExpressions;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Articles.Splitting;
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
        var bare = question.Reading.Bare;
        if (DateGrammar.FindPeriod(bare, question.Asking.AskedOn) is not var (days, words) || !News().IsMatch(bare.Remove(words.Start, words.Length).Trim()))
            return null;
        var articles = library.Articles.Where(article => days.MayContain(article.Published)).OrderByDescending(article => FirstDayOf(article.Published!));
        var leads = new List<RankedPassage>();
        foreach (var article in articles.Take(MostArticles + 1))
        {
            if (await library.PassagesAsync(article.Key, cancellationToken) is [var lead, ..])
                leads.Add(new RankedPassage(lead, 0f));
        }

        steps.Mark("find");
        var findings = reader.ReadForSubject(QuestionReading.Everything, leads, leads.Count);
        steps.Mark("read");
        var first = leads.Select(lead => findings.Sentences.Where(sentence => sentence.Passage == lead.Passage && IsStory(sentence.Text))
            .MinBy(sentence => sentence.Span.Start)).OfType<SentenceEvidence>().ToList();
        return first.Count > 0 ? findings with { Question = question.Reading, Sentences = first } : null;
    }

    /// <inheritdoc/>
    public Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken) =>
        quoting.DatedAsync(findings, MostArticles, sentence => sentence.Passage.Article.Published, Phrases.NewsGoesOn, cancellationToken);

    private static DateOnly FirstDayOf(PublicationDate date) => new(date.Year ?? 1, date.Month ?? 1, date.Day ?? 1);

    // "Present: Ada Holm, Bo Lind" is none.
    private static bool IsStory(string text) => text.Count(char.IsWhiteSpace) + 1 >= LeastWords && !LabelledLine.Is(text);

    // Without the words of its time. Nothing else may stand in it: what happened to the bridge last month is another question.
    [GeneratedRegex(
        @"^(and |so )?(what (has |else )?(happened|went on|took place|was (reported|in the news)|made (the )?news)|what (is|was|were) the (latest )?news)"
        + @"( in the news)?,?( (on|in|from|for|of|during|since|after|over))?( the)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex News();
}
