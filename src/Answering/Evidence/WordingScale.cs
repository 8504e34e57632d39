using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>Weighs words by how rare they are among the articles, as shares of the whole question.</summary>
internal sealed class WordingScale
{
    // "Saturday" is told by "daily", too.
    private static readonly HashSet<string> Days = [.. Weekdays.Names.SelectMany(name => TermAnalyzer.English.Terms(name))];

    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="question">The question.</param>
    /// <param name="statistics">How rare words are among the articles.</param>
    /// <param name="known">The names of the passages that are read: a question in small letters has them without capitals.</param>
    public WordingScale(QuestionReading question, ITermStatistics statistics, PassageNames? known = null)
    {
        Known = known;
        var total = Math.Max(question.Stems.Sum(statistics.Idf), float.Epsilon);
        foreach (var stem in question.Stems)
            _weights[stem] = statistics.Idf(stem) / total;
        foreach (var term in TermAnalyzer.English.Enumerate(question.Text))
        {
            _asked.Add(term.Word);
            if (term.Span.Start > 0 && !term.IsStopWord && char.IsUpper(question.Text[term.Span.Start]))
                _names.Add(term.Stem);
        }

        if (known is not null && !question.Text.Any(char.IsUpper))
            _names.UnionWith(question.Stems.Where(known.Contains));

        HasUnknownName = _names.Any(name => statistics.DocumentFrequency(name) == 0 && !Days.Contains(name));
    }

    /// <summary>The names of the passages that are read; null where they were not looked at.</summary>
    public PassageNames? Known { get; }

    /// <summary>The stems of the question's names.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Whether the question names anybody or anything.</summary>
    public bool HasNames => _names.Count > 0;

    /// <summary>Whether no article at all has one of the question's names.</summary>
    public bool HasUnknownName { get; }

    /// <summary>The share of the question that some words hold, 0 to 1.</summary>
    public float Mass(Func<string, bool> has)
    {
        var mass = 0f;
        foreach (var (stem, weight) in _weights)
            mass += has(stem) ? weight : 0f;
        return mass;
    }

    /// <summary>Share of the question's names that are missing, 0 to 1; a name is a capitalised word that does not begin the question.</summary>
    public float MissingNames(Func<string, bool> has) => _names.Count == 0 ? 0f : (float)_names.Count(name => !has(name)) / _names.Count;

    /// <summary>Whether a word stands in the question.</summary>
    public bool IsAsked(string word) => _asked.Contains(word);
}
