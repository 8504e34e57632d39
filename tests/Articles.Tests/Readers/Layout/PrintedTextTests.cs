using System.Text;
using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Readers.Layout;

namespace ArticleBot.Articles.Tests.Readers.Layout;

/// <summary>Text that was set in lines and pages, read as the sentences that it was.</summary>
public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("The museum shows paint-\nings from the north.", "The museum shows paintings from the north.")]
    [InlineData("The museum shows paint-\r\n   ings from the north.", "The museum shows paintings from the north.")]
    [InlineData("A well-\nknown baker from Septem-\nber on.", "A well-known baker from September on.")]
    [InlineData("The Anglo-\nSaxon ship and the COVID-\n19 ward.", "The Anglo-Saxon ship and the COVID-19 ward.")]
    [InlineData("Both pre-\nand post-war houses.", "Both pre- and post-war houses.")]
    [InlineData("The re-\nform failed. A second reform came.", "The reform failed. A second reform came.")]
    [InlineData("The take-\nover was late. Every take-over is.", "The take-over was late. Every take-over is.")]
    public void A_word_divided_at_the_end_of_a_line_is_one_word(string printed, string read) => Assert.Equal(read, Read(printed).Text);

    [Fact]
    public void Lines_of_a_column_with_divided_words_read_on()
    {
        const string column = "The council of the town of\nHalm agreed on Monday to re-\nopen the indoor pool, which\nMayor Tove Lind had closed.";

        Assert.Equal(
            "The council of the town of Halm agreed on Monday to reopen the indoor pool, which Mayor Tove Lind had closed.", Read(column).Text);
    }

    [Theory]
    [InlineData("Fruit -\napples and pears.")]
    [InlineData("Take with you:\n- boots\n- a coat")]
    [InlineData("One line only.")]
    public void A_dash_or_a_list_is_no_divided_word(string text) => Assert.Equal(text, Read(text).Text);

    [Fact]
    public void Page_numbers_and_running_heads_stand_in_no_sentence()
    {
        const string print =
            "Page 1 of 3\n\nMinutes of the rowing club\n\nThe boathouse was painted in June by the firm of Ada\n\n\fPage 2 of 3\n\n" +
            "Minutes of the rowing club\n\nBrandt, who asked 900 crowns for it. The new oars are kept under the roof and the re-\n" +
            "\fPage 3 of 3\n\nMinutes of the rowing club\n\npaired boat beside them.\n\nThe club has 61 members.";

        var draft = Read(print);

        Assert.Equal(
            "Minutes of the rowing club\n\nThe boathouse was painted in June by the firm of Ada Brandt, who asked 900 crowns for it. " +
            "The new oars are kept under the roof and the repaired boat beside them.\n\nThe club has 61 members.", draft.Text);
        Assert.Equal(
            ["Page 1 of 3", "Page 2 of 3", "Minutes of the rowing club", "Page 3 of 3", "Minutes of the rowing club"],
            draft.Removed.Select(removed => removed.Text));
    }

    [Fact]
    public void A_foot_with_the_number_of_the_page_stands_in_no_sentence()
    {
        const string print = "The chair of the guild is Ada\n\nGuild report 2023        Page 1\n\f\nBrandt, a cooper from Halm.\n\nGuild report 2023      "
            + "  Page 2\n\fThe guild is old.\n";

        Assert.Equal("The chair of the guild is Ada Brandt, a cooper from Halm.\n\nThe guild is old.", Read(print).Text.TrimEnd());
    }

    [Fact]
    public void Numbered_pages_without_form_feeds_are_pages_too()
    {
        const string print =
            "The lighthouse keeper writes down the wind and the waves\nPage 1\n\nevery morning at six.\nPage 2\n\nIn the evening he rests.\nPage 3\n";

        Assert.Equal("The lighthouse keeper writes down the wind and the waves every morning at six.\n\nIn the evening he rests.", Read(print).Text);
    }

    [Fact]
    public void A_single_line_that_names_a_page_is_text()
    {
        const string text = "The recipe stands here:\nPage 12\n\nBeat the eggs.";

        Assert.Equal(text, Read(text).Text);
    }

    [Fact]
    public void What_was_taken_off_a_page_is_reported_with_the_article()
    {
        var reading = new ArticleEditor(new ArticlesOptions()).Edit(
            "a.txt", Read("Notes of the choir\n\nWe sang on Friday.\n\fNotes of the choir\n\nWe sang on Sunday.\n"));

        Assert.Equal([new RemovedText("Notes of the choir", PrintedPages.Reason)], reading.Article!.Removed);
    }

    [Fact]
    public void Any_text_is_read_and_keeps_its_letters()
    {
        var random = new Random(5);
        const string letters = "ab-\n\f 1Pagef.";
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => letters[random.Next(letters.Length)]));

            var draft = Read(text);

            Assert.Equal(
                text.Count(char.IsLetter),
                draft.Text.Count(char.IsLetter) + draft.Removed.Sum(removed => removed.Text.Count(char.IsLetter)));
        }
    }

    private static ArticleDraft Read(string text) => new PlainTextReader().Read(Encoding.UTF8.GetBytes(text));
}
