using System.Collections.Frozen;

namespace ArticleBot.Articles;

/// <summary>A fixed set of words or phrases, asked without making strings; small and capital letters are the same.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Makes a set of phrases.</summary>
    public WordSet(params string[] phrases) =>
        _lookup = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Makes a set of words that are given in one line, separated by blanks.</summary>
    public static WordSet Of(string words) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the set holds exactly these characters.</summary>
    public bool Contains(ReadOnlySpan<char> words) => _lookup.Contains(words);
}
