using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval.Tests.Ranking;

/// <summary>Small passages and their word counts.</summary>
internal static class Given
{
    internal static Passage Passage(string text, string title = "", string key = "a.txt", string? heading = null, string? published = null)
    {
        _ = PublicationDate.TryParse(published, out var date);
        return new Passage
        {
            Article = new ArticleMetadata { Key = key, Title = title, Published = date },
            Version = "1",
            Structure = heading is null ? PassageStructure.None : new PassageStructure { Headings = [new ContextPart(ContextKind.Heading, default, heading)] },
            Span = new TextSpan(0, text.Length),
            Text = text,
            Sentences = SentenceSplitter.Split(text),
        };
    }

    internal static QuestionAnalysis Question(string text, params Passage[] passages) => new(new Question(text), new Counted(passages));

    internal static PassageAnalysis Analysis(string question, string text, string title = "", string? heading = null)
    {
        var passage = Passage(text, title, heading: heading);
        return new PassageAnalysis(Question(question, passage), passage);
    }

    /// <summary>Counts the passages that hold each term in text, title or heading.</summary>
    internal sealed class Counted(IReadOnlyList<Passage> passages) : ITermStatistics
    {
        private readonly Dictionary<string, int> _frequencies = passages
            .SelectMany(passage => TermAnalyzer.English.Terms($"{passage.Article.Title} {passage.Heading} {passage.Text}").Distinct())
            .CountBy(term => term)
            .ToDictionary();

        public int PassageCount => passages.Count;

        public int DocumentFrequency(string term) => _frequencies.GetValueOrDefault(term);
    }
}
