namespace ArticleBot.English.Terms;

/// <summary>
/// Cuts English text into the words that are searched and compared. The index, the learned models and the citation check all use this one
/// analysis; whoever stores its results stores <see cref="Version"/> beside them.
/// </summary>
/// <remarks>
/// Safe for any number of threads. Stemming happens once per word of the vocabulary, as far as it fits the cache: a lock-free table whose
/// entries replace each other, so its size is bounded whatever the articles contain.
/// </remarks>
public sealed class TermAnalyzer
{
    /// <summary>Changes whenever a text would give other terms than before.</summary>
    public const int Version = 2;

    private const int CacheSize = 1 << 16;

    private readonly WordForm?[] _cache = new WordForm?[CacheSize];

    /// <summary>The analysis that the whole application shares, so that it is warm.</summary>
    public static TermAnalyzer English { get; } = new();

    /// <summary>The words of the text one by one, without allocating where the words are known.</summary>
    /// <param name="text">Any text; characters that are neither letters nor digits only separate.</param>
    public TermEnumerator Enumerate(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>All words in reading order, stop words included.</summary>
    public IReadOnlyList<Term> Analyze(ReadOnlySpan<char> text)
    {
        var terms = new List<Term>(text.Length / 6);
        foreach (var term in Enumerate(text))
            terms.Add(term);
        return terms;
    }

    /// <summary>The stems of the text in reading order, repeated as often as they occur, without stop words.</summary>
    public IReadOnlyList<string> Terms(ReadOnlySpan<char> text)
    {
        var stems = new List<string>(text.Length / 9);
        foreach (var term in Enumerate(text))
        {
            if (!term.IsStopWord)
                stems.Add(term.Stem);
        }

        return stems;
    }

    /// <summary>The stems that a question is searched by: its <see cref="Terms"/> without words that only ask.</summary>
    /// <remarks>
    /// They are no stop words, because in small letters only are they verbs of asking: "When may I travel?" asks nothing about May, and "must" and "might"
    /// are things of their own in an article.
    /// </remarks>
    public IReadOnlyList<string> QuestionTerms(ReadOnlySpan<char> question)
    {
        var stems = new List<string>(question.Length / 9);
        foreach (var term in Enumerate(question))
        {
            if (!term.IsStopWord && !OnlyAsks(question[term.Span.Start..term.Span.End]))
                stems.Add(term.Stem);
        }

        return stems;
    }

    /// <summary>Whether a word of a question, as it is written there, only asks.</summary>
    public static bool OnlyAsks(ReadOnlySpan<char> written) => written is "may" or "might" or "must" or "shall";

    /// <summary>The form of a word that has a key.</summary>
    internal WordForm Form(in WordKey key)
    {
        ref var slot = ref _cache[key.Hash & (CacheSize - 1)];
        var form = slot;
        if (form is null || form.Key != key)
            slot = form = Create(key);
        return form;
    }

    /// <summary>The form of a word that has none.</summary>
    internal WordForm Form(ReadOnlySpan<char> word)
    {
        ref var slot = ref _cache[Hash(word) & (CacheSize - 1)];
        var form = slot;
        if (form is null || !word.SequenceEqual(form.Word))
            slot = form = Create(default, word);
        return form;
    }

    /// <summary>Works out the form of a word, past the cache.</summary>
    internal static WordForm Create(in WordKey key)
    {
        Span<char> word = stackalloc char[WordKey.MaximumLength];
        return Create(key, word[..key.CopyTo(word)]);
    }

    /// <summary>Works out the form of a word, past the cache.</summary>
    /// <param name="key">Its key, or none.</param>
    /// <param name="word">The word, folded.</param>
    internal static WordForm Create(in WordKey key, ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        var full = CalendarForms.InFull(text);
        var stem = full;
        if (!full.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            Span<char> letters = stackalloc char[full.Length + 1];
            full.CopyTo(letters);
            var stemmed = letters[..PorterStemmer.Stem(letters, full.Length)];
            if (!stemmed.SequenceEqual(full))
                stem = stemmed.ToString();
        }

        return new WordForm(key, text, stem, StopWords.Contain(text));
    }

    /// <summary>FNV-1a over UTF-16 code units, its upper bits mixed into the lower ones that are used.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
