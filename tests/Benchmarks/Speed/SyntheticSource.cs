using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>Synthetic articles as the reader of a folder would give them.</summary>
internal sealed class SyntheticSource(SyntheticCorpus corpus, int passages) : IArticleSource
{
    /// <summary>Every article in turn.</summary>
    public IEnumerable<ArticleReading> Read()
    {
        for (var first = 0; first < passages; first += SyntheticCorpus.PassagesPerArticle)
            yield return Article(first / SyntheticCorpus.PassagesPerArticle, first, Math.Min(SyntheticCorpus.PassagesPerArticle, passages - first));
    }

    public async IAsyncEnumerable<ArticleReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var reading in Read())
            yield return reading;
    }

    private ArticleReading Article(int number, int first, int count)
    {
        var texts = Enumerable.Range(first, count).Select(corpus.Text).ToArray();
        var metadata = new ArticleMetadata { Key = string.Create(CultureInfo.InvariantCulture, $"{number:D8}.txt"), Title = corpus.Title(number) };
        var version = metadata.Key;
        var cut = new List<Passage>();
        var start = 0;
        foreach (var text in texts)
        {
            var span = new TextSpan(start, start + text.Length);
            cut.Add(new Passage { Article = metadata, Version = version, Span = span, Text = text, Sentences = Sentences(text, start) });
            start = span.End + 1;
        }

        var article = new Article
        {
            Metadata = metadata,
            Version = version,
            Text = string.Join('\n', texts),
            Sections = [new Section(null, new TextSpan(0, start - 1))],
        };
        return new ArticleReading(metadata.Key, article, cut, null);
    }

    private static List<TextSpan> Sentences(string text, int origin)
    {
        var sentences = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('.', start) + 1;
            sentences.Add(new TextSpan(origin + start, origin + end));
            start = end + 1;
        }

        return sentences;
    }
}

/// <summary>Articles that are in memory already, so that reading them costs nothing.</summary>
internal sealed class ListedSource(IReadOnlyList<ArticleReading> readings) : IArticleSource
{
    public async IAsyncEnumerable<ArticleReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var reading in readings)
            yield return reading;
    }
}
