using ArticleBot.Answering.Reading;
using CsCheck;

namespace ArticleBot.Answering.Tests.Reading;

public sealed class ReaderTokenizerTests
{
    [Fact]
    public void Words_numbers_and_symbols_are_told_apart()
    {
        Assert.Equal(
            ["O", "’", "Hara", "paid", "$", "1,240.50", ",", "21", "st", "naïve", "日本", "🎉", "."],
            Words("O’Hara paid $1,240.50, 21st\u00a0naïve 日本 🎉\u200b."));
    }

    [Theory]
    [InlineData("12.", "12", ".")]
    [InlineData("1,,2", "1", ",", ",", "2")]
    [InlineData("3.4.5", "3.4.5")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    public void Numbers_end_with_a_digit_and_marks_belong_to_their_letter(string text, params string[] expected) =>
        Assert.Equal(expected, Words(text));

    [Fact]
    public void Folding_keeps_the_length_and_makes_typographic_signs_plain() =>
        Assert.Equal("'école' \"x\" - -", ReaderTokenizer.Fold("‘École’ “X” – —"));

    [Fact]
    public void Tokens_cover_exactly_the_visible_characters_in_order() => Gen.String.Sample(text =>
    {
        var position = 0;
        foreach (var token in ReaderTokenizer.Tokens(text, int.MaxValue))
        {
            Assert.True(token.Start >= position && token.End > token.Start && token.End <= text.Length);
            Assert.DoesNotContain(text[position..token.Start], char.IsLetterOrDigit);
            position = token.End;
        }

        Assert.DoesNotContain(text[position..], char.IsLetterOrDigit);
    });

    private static IEnumerable<string> Words(string text) =>
        ReaderTokenizer.Tokens(text, int.MaxValue).Select(token => text[token.Start..token.End]);
}
