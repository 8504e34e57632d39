namespace ArticleBot.English.Terms;

/// <summary>
/// The suffix stripping of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the two departures its author
/// published with his own implementation: step 2 has <c>bli</c> in place of <c>abli</c> and adds <c>logi</c>.
/// </summary>
public ref struct PorterStemmer
{
    private readonly Span<char> _word;
    private int _length;

    private PorterStemmer(Span<char> word, int length)
    {
        _word = word;
        _length = length;
    }

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">Letters a to z, with room for one more behind them.</param>
    /// <param name="length">How many letters the word has.</param>
    /// <returns>How many letters the stem has: never more than the word.</returns>
    public static int Stem(Span<char> word, int length)
    {
        // Words of one or two letters have no suffix to lose.
        if (length <= 2)
            return length;

        var stemmer = new PorterStemmer(word, length);
        stemmer.RemovePlural();
        stemmer.RemovePastAndProgressive();
        stemmer.TurnFinalY();
        stemmer.Replace(DoubleSuffixes, minimumMeasure: 1);
        stemmer.Replace(AdjectiveSuffixes, minimumMeasure: 1);
        stemmer.RemoveSingleSuffix();
        stemmer.RemoveFinalE();
        return stemmer._length;
    }

    // Step 2. The first ending that fits decides, so a longer one stands before the ending of its own last letters.
    private static readonly (string Ending, string Becomes)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    // Step 3.
    private static readonly (string Ending, string Becomes)[] AdjectiveSuffixes =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    // Step 4.
    private static readonly string[] SingleSuffixes =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>Step 1a.</summary>
    private void RemovePlural()
    {
        if (_word[_length - 1] != 's')
            return;
        if (Ends("sses") || Ends("ies"))
            _length -= 2;
        else if (_word[_length - 2] != 's')
            _length--;
    }

    /// <summary>Step 1b.</summary>
    private void RemovePastAndProgressive()
    {
        if (Ends("eed"))
        {
            if (Measure(_length - 3) > 0)
                _length--;
            return;
        }

        var ending = Ends("ed") ? 2 : Ends("ing") ? 3 : 0;
        if (ending == 0 || !HasVowel(_length - ending))
            return;

        _length -= ending;
        if (Ends("at") || Ends("bl") || Ends("iz"))
            _word[_length++] = 'e';
        else if (EndsInDoubleConsonant(_length))
            _length -= _word[_length - 1] is 'l' or 's' or 'z' ? 0 : 1;
        else if (Measure(_length) == 1 && EndsInShortSyllable(_length))
            _word[_length++] = 'e';
    }

    /// <summary>Step 1c.</summary>
    private void TurnFinalY()
    {
        if (Ends("y") && HasVowel(_length - 1))
            _word[_length - 1] = 'i';
    }

    private void Replace((string Ending, string Becomes)[] suffixes, int minimumMeasure)
    {
        foreach (var (ending, becomes) in suffixes)
        {
            if (!Ends(ending))
                continue;
            var stem = _length - ending.Length;
            if (Measure(stem) >= minimumMeasure)
            {
                becomes.CopyTo(_word[stem..]);
                _length = stem + becomes.Length;
            }

            return;
        }
    }

    /// <summary>Step 4.</summary>
    private void RemoveSingleSuffix()
    {
        foreach (var ending in SingleSuffixes)
        {
            if (!Ends(ending))
                continue;
            var stem = _length - ending.Length;
            if (ending == "ion" && (stem == 0 || _word[stem - 1] is not ('s' or 't')))
                continue;
            if (Measure(stem) > 1)
                _length = stem;
            return;
        }
    }

    /// <summary>Step 5.</summary>
    private void RemoveFinalE()
    {
        if (Ends("e"))
        {
            var measure = Measure(_length - 1);
            if (measure > 1 || (measure == 1 && !EndsInShortSyllable(_length - 1)))
                _length--;
        }

        if (Ends("ll") && Measure(_length) > 1)
            _length--;
    }

    private readonly bool Ends(string ending) => _word[.._length].EndsWith(ending);

    /// <summary>The paper's m: how often a vowel run is followed by a consonant run in the first letters of the word.</summary>
    private readonly int Measure(int length)
    {
        var measure = 0;
        var vowelBefore = false;
        for (var i = 0; i < length; i++)
        {
            var vowel = IsVowel(i);
            if (vowelBefore && !vowel)
                measure++;
            vowelBefore = vowel;
        }

        return measure;
    }

    private readonly bool HasVowel(int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(i))
                return true;
        }

        return false;
    }

    /// <summary>The paper's *d.</summary>
    private readonly bool EndsInDoubleConsonant(int length) =>
        length >= 2 && _word[length - 1] == _word[length - 2] && !IsVowel(length - 1);

    /// <summary>The paper's *o: consonant, vowel, consonant that is not w, x or y.</summary>
    private readonly bool EndsInShortSyllable(int length) =>
        length >= 3 && !IsVowel(length - 1) && IsVowel(length - 2) && !IsVowel(length - 3) && _word[length - 1] is not ('w' or 'x' or 'y');

    private readonly bool IsVowel(int index) => _word[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        // A y is a consonant at the start and behind a vowel.
        'y' => index > 0 && !IsVowel(index - 1),
        _ => false,
    };
}
