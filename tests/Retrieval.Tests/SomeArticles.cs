using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Retrieval.Tests;

/// <summary>Articles written down in a test: every paragraph is a passage of one sentence.</summary>
internal sealed class SomeArticles : IArticleSource
{
    private readonly List<ArticleReading> _readings = [];

    public SomeArticles With(string key, string text, string? title = null, string? heading = null)
    {
        _readings.Add(Reading(key, text, title ?? "Untitled", heading));
        return this;
    }

    public SomeArticles WithFailure(string key, string reason)
    {
        _readings.Add(new ArticleReading(key, null, [], reason));
        return this;
    }

    public SomeArticles With(ArticleReading reading)
    {
        _readings.Add(reading);
        return this;
    }

    public async IAsyncEnumerable<ArticleReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var reading in _readings)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return reading;
        }
    }

    public static ArticleReading Reading(string key, string text, string title, string? heading = null)
    {
        var metadata = new ArticleMetadata { Key = key, Title = title, Source = "The Daily Test", Published = new PublicationDate(2017, 12, null) };
        var version = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var passages = new List<Passage>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var span = new TextSpan(start, start + paragraph.Length);
            start = span.End + 2;
            if (paragraph.Length == 0)
                continue;
            passages.Add(new Passage
            {
                Article = metadata,
                Version = version,
                Structure = heading is null ? PassageStructure.None
                    : new PassageStructure { Headings = [new ContextPart(ContextKind.Heading, default, heading)] },
                Span = span,
                Text = paragraph,
                Sentences = [span],
            });
        }

        var article = new Article
        {
            Metadata = metadata,
            Version = version,
            Text = text,
            Sections = [new Section(heading, new TextSpan(0, text.Length))],
            Removed = [new RemovedText("Subscribe now", "An offer of a subscription")],
        };
        return new ArticleReading(key, article, passages, null);
    }
}
