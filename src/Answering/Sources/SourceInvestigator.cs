using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Sources;

/// <summary>
/// Answers a question about what named publications say: the best sentence of each, from its own articles only. Where one of them has nothing
/// about it, the question cannot be answered.
/// </summary>
internal sealed class SourceInvestigator(
    [FromKeyedServices(RetrievalServices.Unranked)] IRetriever retriever,
    EvidenceReader reader,
    IArticleLibrary library,
    IOptions<AnsweringOptions> options)
{
    /// <summary>So many passages are looked through for those of one publication.</summary>
    private const int PassagesSearched = 200;

    /// <summary>More publications than these are not quoted.</summary>
    private const int MostSides = 4;

    /// <summary>The least share of a side's words, by weight, that one of its sentences must hold.</summary>
    private const float LeastCoverage = 0.08f;

    private (IReadOnlyList<ArticleMetadata> Articles, SourceNames Names)? _known;

    /// <summary>What the sides of a question say, or null when it asks for no publication's words.</summary>
    public async Task<Findings?> FindAsync(QuestionReading question, Asking asking, CancellationToken cancellationToken)
    {
        var sides = SourceSides.Of(question.Text, Names());
        if (sides.Count == 0)
            return null;
        if (sides.Count == 1)
        {
            // One publication is asked as all articles would be: the reader chooses.
            var only = await FindAsync(sides[0], [], asking, cancellationToken);
            return only with { Question = question, Sentences = [.. only.Sentences.OrderByDescending(sentence => sentence.Score)] };
        }

        var parts = new List<Findings>();
        foreach (var side in sides.Take(MostSides))
            parts.Add(await FindAsync(side, parts, asking, cancellationToken));

        return new Findings(question, await PassagesAsync(question, parts, asking, cancellationToken), [])
        {
            Parts = parts,
            ReadCount = parts.Sum(part => Math.Min(part.Passages.Count, options.Value.PassagesRead)),
            Answerability = parts.Min(part => part.Answerability),
        };
    }

    /// <summary>The best of every side, then the second best, and so on; behind them what the whole question finds.</summary>
    private async Task<IReadOnlyList<RankedPassage>> PassagesAsync(QuestionReading question, List<Findings> parts, Asking asking,
        CancellationToken cancellationToken)
    {
        var ofSides = Enumerable.Range(0, options.Value.PassagesRead).SelectMany(rank => parts.SelectMany(part => part.Passages.Skip(rank).Take(1)));
        var ofAll = Known.On(asking.AskedOn, question.Text,
            await retriever.FindAsync(new Question(question.Text, asking.AskedOn), options.Value.PassagesFetched, cancellationToken));
        return [.. ofSides.Concat(ofAll).DistinctBy(found => (found.Passage.Article.Key, found.Passage.Span))];
    }

    private async Task<Findings> FindAsync(SourceSide side, List<Findings> before, Asking asking, CancellationToken cancellationToken)
    {
        var question = new QuestionReading(side.Text, AnswerType.Any);
        var found = side.Sources.Count == 0 ? []
            : Known.On(asking.AskedOn, side.Text,
                await retriever.FindAsync(new Question(side.Text, asking.AskedOn), PassagesSearched, cancellationToken));
        var own = found.Where(passage => passage.Passage.Article.Source is { } source && side.Sources.Contains(source)).ToList();
        if (DateGrammar.Find(side.Text, null) is { } day && own.FindAll(passage => day.MayContain(passage.Passage.Article.Published)) is { Count: > 0 } ofDay)
            own = ofDay;
        var findings = reader.Read(question, own, options.Value.PassagesRead);
        var coverage = findings.Sentences.Select(sentence => sentence.Coverage).DefaultIfEmpty().Max();
        var quoted = before.SelectMany(part => part.Sentences.Take(1)).Select(sentence => sentence.Quote).ToHashSet();
        var sentences = findings.Sentences.Where(sentence => !quoted.Contains(sentence.Quote)).OrderByDescending(sentence => sentence.Wording).ToList();
        return findings with
        {
            Publication = side.Name,
            Sentences = sentences,
            Answerability = sentences.Count > 0 && coverage >= LeastCoverage ? 1f : float.NegativeInfinity,
        };
    }

    /// <summary>Read anew only when the articles have changed.</summary>
    private SourceNames Names()
    {
        var articles = library.Articles;
        if (_known is { } known && ReferenceEquals(known.Articles, articles))
            return known.Names;
        var names = new SourceNames(articles);
        _known = (articles, names);
        return names;
    }
}
