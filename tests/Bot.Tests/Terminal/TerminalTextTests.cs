using ArticleBot.Bot.Terminal;
using CsCheck;

namespace ArticleBot.Bot.Tests.Terminal;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("a\u202Egnp.exe", "agnp.exe")]
    [InlineData("\u0007bell\u009b2J", "bell2J")]
    [InlineData("two\tcolumns", "two columns")]
    [InlineData("क्‍ष", "क्‍ष")]
    public void What_moves_a_terminal_is_removed_and_words_stay(string text, string expected) => Assert.Equal(expected, TerminalText.Clean(text));

    [Fact]
    public void No_text_leaves_a_control_character_but_line_feeds() =>
        Gen.String.Sample(text => TerminalText.Clean(text).All(letter => letter == '\n' || !char.IsControl(letter)));

    [Fact]
    public void Plain_words_are_not_touched() =>
        Gen.String["abc xyz.,[]!é—“”漢字"].Sample(text => TerminalText.Clean(text) == text);
}
