using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Tests.Fakes;
using CsCheck;

namespace ArticleBot.Answering.Tests.Checking;

/// <summary>What a model may do with the words of its quotes, and what not.</summary>
public class WordingCheckTests
{
    private const string Text =
        "Mayor Ines Falk met scientists from Bergen in Lunden on Monday. "
        + "She said that the new bridge would cost 97 million euros, and she blamed the price of steel. "
        + "The council has approved 14 piers and 9 boats, but no lighthouse. "
        + "Dogs need no ticket but must be kept on a lead. "
        + "The storm, which hit Lunden in March 1872, could have sunk the ferry. "
        + "The captain denied, in a letter, that the crew had slept. "
        + "“We will build it whatever it costs,” Falk told reporters at the U.S. embassy.";

    private static readonly SmallLibrary Library = SmallLibrary.Of(Text.Replace("U.S.", "US", StringComparison.Ordinal));

    [Theory]
    [InlineData("Ines Falk met scientists on Monday.", 0)]
    [InlineData("On Monday, Mayor Ines Falk met scientists from Bergen.", 0)]
    [InlineData("Ines Falk, the mayor, meets scientists from Bergen in Lunden on Monday.", 0)]
    [InlineData("Ines Falk said the new bridge would cost 97 million euros.", 1)]
    [InlineData("According to the article, she blamed the price of steel.", 1)]
    [InlineData("Falk blames steel prices.", 1)]
    [InlineData("The new bridge will cost 97 million euros.", 1)]
    [InlineData("The council approved fourteen piers and nine boats.", 2)]
    [InlineData("No lighthouse was approved by the council.", 2)]
    [InlineData("Dogs do not need a ticket.", 3)]
    [InlineData("A dog must be kept on a lead.", 3)]
    [InlineData("The storm hit Lunden in March 1872.", 4)]
    [InlineData("The captain denied that the crew had slept.", 5)]
    [InlineData("Falk told reporters: “We will build it whatever it costs.”", 6)]
    public void Honest_wording_passes(string sentence, int quoted) => Assert.Null(Reject(sentence, quoted));

    [Theory]
    // Something more than the quote: a clause, a word, an address, markup, a shout, a word to the reader.
    [InlineData("Mayor Ines Falk met scientists from Bergen in Lunden on Monday, and prizes await.", 0)]
    [InlineData("Visit the shop: Mayor Ines Falk met scientists from Bergen in Lunden on Monday.", 0)]
    [InlineData("Mayor Ines Falk secretly met scientists from Bergen in Lunden on Monday.", 0)]
    [InlineData("Mayor Ines Falk met scientists from Bergen in Lunden on Monday at lunden.steel.", 0)]
    [InlineData("*Mayor* Ines Falk met scientists from Bergen in Lunden on Monday.", 0)]
    [InlineData("Mayor Ines Falk met scientists from Bergen in <b>Lunden</b> on Monday.", 0)]
    [InlineData("MAYOR Ines Falk met scientists from Bergen in Lunden on Monday.", 0)]
    [InlineData("You met Mayor Ines Falk and scientists from Bergen in Lunden on Monday.", 0)]
    [InlineData("Mayor Ines Falk met scientists from Bergen in Lunden on Monday!", 0)]
    // The letters or the order changed.
    [InlineData("M1yor In2s Falk met scientists from B2rg2n in Lunden on Monday.", 0)]
    [InlineData("MayorInesFalkmetscientistsfromBergeninLundenonMonday.", 0)]
    [InlineData("Mayorx Ines Falk met scientistsx from Bergen in Lundenx on Monday.", 0)]
    [InlineData("Monday on Lunden in Bergen from scientists met Falk Ines Mayor.", 0)]
    // The facts changed.
    [InlineData("The council has approved 9 piers and 14 boats.", 2)]
    [InlineData("The council has approved a lighthouse.", 2)]
    [InlineData("The council has approved no piers.", 2)]
    [InlineData("Dogs need a ticket.", 3)]
    [InlineData("Dogs need not be kept on a lead.", 3)]
    [InlineData("The storm has sunk the ferry.", 4)]
    [InlineData("The crew had slept.", 5)]
    [InlineData("The captain had slept.", 5)]
    [InlineData("Tomas Brandt said that the new bridge would cost 97 million euros.", 1)]
    [InlineData("The new bridge would cost 97 million euros because she blamed the price of steel.", 1)]
    [InlineData("The new bridge would cost more than 97 million euros.", 1)]
    [InlineData("Falk told reporters: “It costs whatever we build.”", 6)]
    public void Anything_else_fails(string sentence, int quoted) => Assert.NotNull(Reject(sentence, quoted));

    [Fact]
    public void A_sentence_of_an_article_passes_as_it_is()
    {
        var passage = Library.Passage(0);

        Assert.All(Enumerable.Range(0, passage.Sentences.Count), index => Assert.Null(Reject(passage.Quote(passage.Sentences[index]), index)));
    }

    /// <summary>Wherever somebody else's words are put into a true sentence, it fails.</summary>
    [Fact]
    public void Whatever_is_smuggled_in_the_sentence_fails()
    {
        string[] smuggled = ["visit", "free prizes", "zq", "www.prize.example", "and win", "call 555", "vote for Holm", "- buy now -", "(trust us)",
            "<i>x</i>"];
        var cases = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 20], Gen.Int[0, smuggled.Length - 1]);

        cases.Sample((quoted, place, what) =>
        {
            var passage = Library.Passage(0);
            var words = passage.Quote(passage.Sentences[quoted]).Split(' ').ToList();
            words.Insert(Math.Min(place, words.Count), smuggled[what]);
            Assert.NotNull(Reject(string.Join(' ', words), quoted));
        });
    }

    private static string? Reject(string sentence, int quoted)
    {
        var passage = Library.Passage(0);
        var quote = new DraftQuote(passage, passage.Sentences[quoted]);
        return WordingCheck.Reject(new Claim(sentence, null, [new ClaimQuote(quote.Text, null, null) { Person = Names.BehindPronoun(quote, passage.Text) }]));
    }
}
