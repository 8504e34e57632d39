using ArticleBot.Articles;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// The names of persons, places and things in some passages: words that stand there with a capital letter within a sentence, and never without. So a name is
/// known in a question that is written in small letters, too.
/// </summary>
internal sealed class PassageNames(IEnumerable<Passage> passages)
{
    private readonly Lazy<HashSet<string>> _names = new(() => In(passages));

    /// <summary>Whether a stem is that of a name.</summary>
    public bool Contains(string stem) => _names.Value.Contains(stem);

    private static HashSet<string> In(IEnumerable<Passage> passages)
    {
        var (names, others) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var passage in passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                var text = passage.Quote(sentence);
                foreach (var term in TermAnalyzer.English.Enumerate(text))
                {
                    if (!char.IsUpper(text[term.Span.Start]))
                        others.Add(term.Stem);
                    else if (!term.IsStopWord && IsWithin(text, term.Span.Start))
                        names.Add(term.Stem);
                }
            }
        }

        names.ExceptWith(others);
        return names;
    }

    // Behind a small letter or a comma: headings and rows have capitals everywhere.
    private static bool IsWithin(string text, int start) => start > 1 && text[start - 1] == ' ' && (char.IsLower(text[start - 2]) || text[start - 2] == ',');
}
