using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>Articles in memory with a plain BM25-like search: one passage per paragraph, one sentence per full stop.</summary>
internal sealed partial class SmallLibrary : IArticleLibrary, IRetriever, ITermStatistics
{
    private readonly Dictionary<string, Article> _articles = new(StringComparer.Ordinal);
    private readonly List<Passage> _passages = [];

    public IReadOnlyList<ArticleMetadata> Articles =>
        [.. _articles.Values.Select(article => article.Metadata).OrderBy(article => article.Key, StringComparer.Ordinal)];

    public int PassageCount => _passages.Count;

    public static SmallLibrary Of(params string[] texts)
    {
        var library = new SmallLibrary();
        for (var i = 0; i < texts.Length; i++)
            library.Add($"article-{i + 1}.txt", $"Article {i + 1}", texts[i]);
        return library;
    }

    public SmallLibrary Add(string key, string title, string text, PublicationDate? published = null, string? byline = null)
    {
        var metadata = new ArticleMetadata { Key = key, Title = title, Published = published, Byline = byline };
        var version = $"{key}-{text.Length}";
        _articles[key] = new Article { Metadata = metadata, Version = version, Text = text, Sections = [new Section(null, new TextSpan(0, text.Length))] };
        foreach (Match paragraph in Paragraph().Matches(text))
        {
            var sentences = Sentence().Matches(paragraph.Value)
                .Select(sentence => new TextSpan(paragraph.Index + sentence.Index, paragraph.Index + sentence.Index + sentence.Length)).ToList();
            var span = new TextSpan(paragraph.Index, paragraph.Index + paragraph.Length);
            _passages.Add(new Passage { Article = metadata, Version = version, Span = span, Text = paragraph.Value, Sentences = sentences });
        }

        return this;
    }

    public Passage Passage(int index) => _passages[index];

    public Task<Article?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(_articles.GetValueOrDefault(key));

    public Task<IReadOnlyList<Passage>> PassagesAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Passage>>([.. _passages.Where(passage => passage.Article.Key == key)]);

    public int DocumentFrequency(string term) =>
        _passages.Count(passage => TermAnalyzer.English.Terms($"{passage.Article.Title} {passage.Text}").Contains(term));

    public Task<IReadOnlyList<RankedPassage>> FindAsync(Question question, int count, CancellationToken cancellationToken)
    {
        ITermStatistics statistics = this;
        var stems = TermAnalyzer.English.Terms(question.Text).Distinct().ToList();
        var total = Math.Max(stems.Sum(statistics.Idf), float.Epsilon);
        var ranked = _passages
            .Select(passage =>
            {
                var held = TermAnalyzer.English.Terms($"{passage.Article.Title} {passage.Text}").ToHashSet();
                var score = stems.Where(held.Contains).Sum(statistics.Idf);
                return new RankedPassage(passage, score) { Lexical = score, LexicalShare = score / total, Coverage = score / total };
            })
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .Take(count);
        return Task.FromResult<IReadOnlyList<RankedPassage>>([.. ranked]);
    }

    [GeneratedRegex(@"[^\n]+(\n[^\n]+)*")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"[^\s][^.!?]*[.!?]+[”""]?|[^\s][^.!?]*$")]
    private static partial Regex Sentence();
}
