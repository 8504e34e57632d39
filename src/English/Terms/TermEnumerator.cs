namespace ArticleBot.English.Terms;

/// <summary>Walks over the words of a text; made for <c>foreach</c>.</summary>
/// <remarks>
/// A word is a run of letters, digits and their combining marks. Four things within a run do not end it, because the two ways of writing
/// must meet: an apostrophe (<c>O'Brien</c>), the dots of an abbreviation (<c>U.S.</c> is <c>us</c>), a thousands separator (<c>1,500</c>
/// is <c>1500</c>) and a soft hyphen. Ideographs and kana are words of one character, since their scripts do not separate words.
/// </remarks>
public ref struct TermEnumerator
{
    private readonly TermAnalyzer _analyzer;
    private WordEnumerator _words;

    internal TermEnumerator(TermAnalyzer analyzer, ReadOnlySpan<char> text)
    {
        _analyzer = analyzer;
        _words = new WordEnumerator(text);
    }

    /// <summary>The word the enumerator stands on.</summary>
    public Term Current { get; private set; }

    /// <summary>The enumerator itself, as <c>foreach</c> asks for one.</summary>
    public readonly TermEnumerator GetEnumerator() => this;

    /// <summary>Moves to the next word.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        if (!_words.MoveNext())
            return false;
        Current = new Term(new TextSpan(_words.Start, _words.End), _words.Key.IsNone ? _analyzer.Form(_words.Unkeyed) : _analyzer.Form(_words.Key));
        return true;
    }
}
