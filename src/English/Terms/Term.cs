namespace ArticleBot.English.Terms;

/// <summary>One word of a text, where it stands and what it is compared by.</summary>
/// <param name="Span">Where the word is written, in UTF-16 code units of the analysed text; a possessive 's lies within it.</param>
/// <param name="Form">The word as it is compared.</param>
public readonly record struct Term(TextSpan Span, WordForm Form)
{
    /// <inheritdoc cref="WordForm.Word"/>
    public string Word => Form.Word;

    /// <inheritdoc cref="WordForm.Stem"/>
    public string Stem => Form.Stem;

    /// <inheritdoc cref="WordForm.IsStopWord"/>
    public bool IsStopWord => Form.IsStopWord;
}

/// <summary>A word as it is compared, without its place. Equal words have equal strings, but not always the same instance.</summary>
public sealed class WordForm
{
    internal WordForm(WordKey key, string word, string stem, bool isStopWord) => (Key, Word, Stem, IsStopWord) = (key, word, stem, isStopWord);

    /// <summary>Lower case, without accents, apostrophes, possessive 's, thousands separators and the dots of an abbreviation; 1 to 64 characters.</summary>
    public string Word { get; }

    /// <summary>The Porter stem of <see cref="Word"/>; the word itself where it is not all of a to z.</summary>
    public string Stem { get; }

    /// <summary>Whether the word is too common to be searched for.</summary>
    public bool IsStopWord { get; }

    /// <summary><see cref="Word"/> in 16 bytes, or none.</summary>
    internal WordKey Key { get; }
}
