using ArticleBot.English.Terms;
using CsCheck;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace ArticleBot.English.Tests.Terms;

/// <summary>Lucene.Net's Porter stemmer, the author's own version, is the oracle.</summary>
public sealed class PorterStemmerTests
{
    private static readonly string[] Suffixes =
    [
        "", "s", "ss", "sses", "ies", "eed", "ed", "ing", "ated", "bled", "ized", "izing", "tted", "lling", "y", "ly", "ational", "tional",
        "enci", "anci", "izer", "bli", "ably", "ibly", "alli", "ally", "entli", "ently", "eli", "ely", "ousli", "ously", "ization", "ation",
        "ator", "alism", "iveness", "fulness", "ousness", "aliti", "ality", "iviti", "ivity", "biliti", "bility", "logi", "logy", "icate",
        "ative", "alize", "iciti", "icity", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment",
        "ent", "ion", "sion", "tion", "ou", "ism", "ate", "iti", "ity", "ous", "ive", "ize", "e", "le", "ll", "lle",
    ];

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("relational", "relat")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("archaeology", "archaeolog")]
    [InlineData("electrical", "electr")]
    [InlineData("adoption", "adopt")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    [InlineData("by", "by")]
    public void Known_words_have_their_published_stems(string word, string stem)
    {
        Assert.Equal(stem, Stem(word));
    }

    [Fact]
    public void Every_suffix_behind_every_short_stem_is_stripped_as_Lucene_strips_it()
    {
        var stems =
            from length in Enumerable.Range(1, 3)
            from stem in Words("abelsty", length)
            select stem;

        AssertAsOracle(from stem in stems from suffix in Suffixes select stem + suffix);
    }

    [Fact]
    public void Two_suffixes_in_a_row_are_stripped_as_Lucene_strips_them()
    {
        AssertAsOracle(from stem in (string[])["rel", "abstr", "gen", "oper", "y", "fly"] from a in Suffixes from b in Suffixes select stem + a + b);
    }

    [Fact]
    public void Random_letters_are_stemmed_as_Lucene_stems_them()
    {
        Gen.String[Gen.Char["aeiouybcdglmnrstvwxz"], 1, 14].Sample(word => AssertAsOracle([word]), iter: 20_000);
    }

    [Fact]
    public void The_words_of_real_articles_are_stemmed_as_Lucene_stems_them()
    {
        var articles = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.txt");
        Assert.NotEmpty(articles);

        AssertAsOracle(articles
            .SelectMany(path => TermAnalyzer.English.Analyze(File.ReadAllText(path)))
            .Select(term => term.Word)
            .Where(word => word.All(char.IsAsciiLetterLower)));
    }

    private static void AssertAsOracle(IEnumerable<string> words)
    {
        var expected = words.Distinct().ToArray();
        using var tokenizer = new WhitespaceTokenizer(LuceneVersion.LUCENE_48, new StringReader(string.Join('\n', expected)));
        using var oracle = new PorterStemFilter(tokenizer);
        oracle.Reset();
        foreach (var word in expected)
        {
            Assert.True(oracle.IncrementToken());
            var stem = oracle.GetAttribute<ICharTermAttribute>().ToString();
            Assert.True(stem == Stem(word), $"{word}: {stem} expected, {Stem(word)} found");
        }

        oracle.End();
    }

    private static string Stem(string word)
    {
        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        return letters[..PorterStemmer.Stem(letters, word.Length)].ToString();
    }

    private static IEnumerable<string> Words(string letters, int length) =>
        length == 0 ? [""] : from head in Words(letters, length - 1) from letter in letters select head + letter;
}
