using ArticleBot.English.Terms;
using CsCheck;

namespace ArticleBot.English.Tests.Terms;

public sealed class TermAnalyzerTests
{
    private static readonly TermAnalyzer Analyzer = TermAnalyzer.English;

    [Theory]
    [InlineData("When may I travel first class?", "travel first class")]
    [InlineData("What happened in May?", "happen mai")]
    [InlineData("What must I do, and what shall I leave?", "leav")]
    public void A_question_is_not_searched_by_words_that_only_ask(string question, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyzer.QuestionTerms(question)));

    [Theory]
    [InlineData("The storm's end", "the storm end")]
    [InlineData("the storm’s end", "the storm end")]
    [InlineData("the farmers' market", "the farmers market")]
    [InlineData("O'Brien didn't go", "obrien didnt go")]
    [InlineData("'quoted' rock'n'roll", "quoted rocknroll")]
    [InlineData("Café ÉCOLE Łódź Straße Ærø", "cafe ecole lodz strasse aero")]
    [InlineData("Cafe\u0301 Việt", "cafe viet")]
    [InlineData("The U.S. and the U.K.", "the us and the uk")]
    [InlineData("J.R.R. Tolkien, e.g. at 5 p.m.", "jrr tolkien eg at 5 pm")]
    [InlineData("plan B. It works", "plan b it works")]
    [InlineData("1,500 of 2,000,000 people", "1500 of 2000000 people")]
    [InlineData("in 1990,1991 and 12,34", "in 1990 1991 and 12 34")]
    [InlineData("3.5 percent", "3 5 percent")]
    [InlineData("well-known COVID-19", "well known covid 19")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("Москва и Σίσυφος", "москва и σίσυφος")]
    [InlineData("東京 tower", "東 京 tower")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData(" \t\n—…🙂 ", "")]
    public void Words_are_cut_and_folded(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Analyzer.Analyze(text).Select(term => term.Word)));
    }

    [Theory]
    [InlineData("Thu 26 Nov", "Thursday the 26th of November")]
    [InlineData("Fri. 1st Sept.", "Friday, September 1")]
    [InlineData("22nd Jan", "22 January")]
    public void Days_and_months_written_short_are_the_same_terms(string written, string inFull) =>
        Assert.Equal(Analyzer.Terms(inFull).Order(), Analyzer.Terms(written).Order());

    [Theory]
    [InlineData("sun sat on mar may", "sun sat mar mai")]
    [InlineData("the 32nd and the 101st", "32nd 101st")]
    public void Words_of_their_own_stay_what_they_are(string text, string expected) => Assert.Equal(expected, string.Join(' ', Analyzer.Terms(text)));

    [Fact]
    public void A_span_covers_the_word_as_it_is_written()
    {
        const string Text = "Is O'Brien's U.S. trip worth $1,500?";

        var written = Analyzer.Analyze(Text).Select(term => term.Span.In(Text).ToString());

        Assert.Equal(["Is", "O'Brien's", "U.S", "trip", "worth", "1,500"], written);
    }

    [Fact]
    public void Terms_are_stems_without_stop_words()
    {
        Assert.Equal(["capit", "citi", "countri"], Analyzer.Terms("What are the capital cities of these countries?"));
    }

    [Fact]
    public void A_word_that_is_not_plain_letters_keeps_its_form()
    {
        Assert.Equal(["1990s", "b2b", "вода"], Analyzer.Terms("1990s B2B вода"));
    }

    [Fact]
    public void A_word_without_end_is_cut_at_64_characters()
    {
        var term = Assert.Single(Analyzer.Analyze(new string('x', 100_000)));

        Assert.Equal(new string('x', 64), term.Word);
        Assert.Equal(100_000, term.Span.Length);
    }

    [Fact]
    public void Any_text_gives_ordered_spans_and_lower_case_words_of_bounded_length()
    {
        Gen.String[Gen.Char["aeB'’.,-0159 éßÆİ東\u0301\u00AD\ud83d\ude42"], 0, 80].Sample(text =>
        {
            var end = 0;
            foreach (var term in Analyzer.Enumerate(text))
            {
                Assert.True(term.Span.Start >= end && term.Span.End > term.Span.Start && term.Span.End <= text.Length);
                Assert.InRange(term.Word.Length, 1, 64);
                Assert.Equal(term.Word.ToLowerInvariant(), term.Word);
                Assert.InRange(term.Stem.Length, 1, term.Word.Length);
                end = term.Span.End;
            }
        });
    }

    [Fact]
    public void Any_text_gives_the_words_and_stems_of_the_definition() =>
        Gen.OneOf(
            Gen.String[Gen.Char["abSs'’ʼ.,-019 é\u00ADß東\u0301\u0903—“\u00A0"], 0, 40],
            Gen.String[Gen.Char["aeinsty .,'’—19"], 0, 80],
            Gen.String[Gen.Char["Abx1,."], 0, 90],
            Gen.String).Sample(AssertAsDefined, iter: 20_000);

    [Fact]
    public void Every_character_beside_every_kind_of_word_gives_the_words_of_the_definition()
    {
        foreach (var frame in (string[])["ab{0}cd", "a{0}b {0}", "1{0}234", "x {0}s", "it{0}s", "word{0} next", "U.S{0}", "{0}{0}a"])
        {
            for (var c = 0; c <= char.MaxValue; c++)
                AssertAsDefined(frame.Replace("{0}", ((char)c).ToString(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("the 9th of May, the 09th, 31st and 32nd")]
    [InlineData("0ya8b]09th.z")]
    public void Days_give_the_words_of_the_definition(string text) => AssertAsDefined(text);

    [Fact]
    public void Real_articles_give_the_words_of_the_definition()
    {
        var articles = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.txt");
        Assert.NotEmpty(articles);

        Assert.All(articles, path => AssertAsDefined(File.ReadAllText(path)));
    }

    [Fact]
    public void Analysing_the_folded_words_again_changes_nothing()
    {
        Gen.String[Gen.Char["abcst'’ éÆß19 "], 0, 60].Sample(text =>
        {
            var words = Analyzer.Analyze(text).Select(term => term.Word).ToArray();

            Assert.Equal(words, Analyzer.Analyze(string.Join(' ', words)).Select(term => term.Word));
        });
    }

    [Fact]
    public void Many_threads_and_more_words_than_the_cache_holds_get_the_same_terms()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => "word" + i + " running" + (char)('a' + (i % 26))));
        var expected = new TermAnalyzer().Terms(text);
        var shared = new TermAnalyzer();

        Parallel.For(0, 8, _ => Assert.Equal(expected, shared.Terms(text)));
    }

    private static void AssertAsDefined(string text) =>
        Assert.Equal(WordOracle.Words(text), Analyzer.Analyze(text).Select(term => (term.Span, term.Word, term.Stem)));
}
