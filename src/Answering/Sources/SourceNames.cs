using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Answering.Sources;

/// <summary>The publications that the articles are from, by each name that people have for them: "Herald | Sports" is "Herald", too.</summary>
internal sealed class SourceNames
{
    private const int LeastLength = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — "];

    private readonly Dictionary<string, HashSet<string>> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="articles">All articles.</param>
    public SourceNames(IEnumerable<ArticleMetadata> articles)
    {
        foreach (var source in articles.Select(article => article.Source).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var name in source.Split(Separators, StringSplitOptions.TrimEntries).Take(1).Append(source).Where(name => name.Length >= LeastLength))
            {
                if (!_sources.TryGetValue(name, out var sources))
                    _sources[name] = sources = new HashSet<string>(StringComparer.Ordinal);
                sources.Add(source);
            }
        }
    }

    /// <summary>The places where the text names a publication, the longest name at each, in order.</summary>
    public IReadOnlyList<(TextSpan Span, IReadOnlySet<string> Sources)> FindIn(string text)
    {
        var found = new List<(TextSpan Span, IReadOnlySet<string> Sources)>();
        foreach (var (name, sources) in _sources.OrderByDescending(entry => entry.Key.Length))
        {
            for (var start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf(name, start
                + 1, StringComparison.OrdinalIgnoreCase))
            {
                var span = new TextSpan(start, start + name.Length);
                // "In time" names no publication.
                if (char.IsUpper(text[start]) && IsWhole(text, span) && !found.Exists(other => other.Span.Start < span.End && span.Start < other.Span.End))
                    found.Add((span, sources));
            }
        }

        return [.. found.OrderBy(mention => mention.Span.Start)];
    }

    private static bool IsWhole(string text, TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1])) && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]));
}
