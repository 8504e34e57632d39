using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Tests.Splitting;

/// <summary>In the examples ‖ stands where a border is expected, in place of a blank.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The river rose.‖It fell again.")]
    [InlineData("Did it rise?‖Yes!‖It did.")]
    [InlineData("What?!‖Nobody knew.")]
    public void A_terminal_mark_before_a_capital_ends_a_sentence(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("Mr. Feltman met Dr. Ri and Gen. Park on Monday.‖They talked.")]
    [InlineData("St. Louis beat Mt. Vernon, 3 vs. 2.‖It rained.")]
    [InlineData("See Fig. 3 and No. 5 on p. 12 of vol. 2.‖Then go on.")]
    [InlineData("Ask Nils Brandt, tel. 77 120, or Ada Sund, ext. 14.‖Both are in on Mondays.")]
    [InlineData("Use blunt tools, e.g. Spoons or forks, i.e. Cutlery.‖It is safer.")]
    [InlineData("It was built by Kim et al. and others.‖It still stands.")]
    [InlineData("The court overturned Roe v. Wade in June.‖Protests followed.")]
    public void An_abbreviation_before_more_of_the_sentence_is_no_border(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("He works for Acme Inc.‖The firm makes anvils.")]
    [InlineData("He works for Acme Inc. Vice President Lee agreed.")]
    [InlineData("They left at 5 p.m.‖The train was late.")]
    [InlineData("They left at 5 p.m. Monday from Oslo.")]
    [InlineData("She lives in the U.S.‖Her brother does not.")]
    [InlineData("The U.S. Secretary of State and the U.N. Charter agree.")]
    [InlineData("Bring ropes, nails, etc.‖We bring the wood.")]
    [InlineData("The United Nations (U.N.) Secretary General spoke.")]
    public void An_abbreviation_that_may_end_a_sentence_does_so_before_a_word_that_begins_one(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("George W. Bush met J. R. R. Tolkien.‖They ate.")]
    [InlineData("Take vitamin C.‖It helps.")]
    [InlineData("She went, and so did I.‖Nobody saw us.")]
    public void A_single_letter_is_an_initial_before_a_name(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("Das Bad öffnet am 3. Oktober wieder.‖Der Eintritt ist frei.")]
    [InlineData("Die Frist endet am 30. Juni 2026, spätestens am 1. Juli.‖Danach gilt nichts mehr.")]
    [InlineData("The vote of 2023 came to 48.‖March is next.")]
    public void An_ordinal_with_a_dot_goes_on_to_its_month(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("It cost $3.50, up 1.25 per cent.‖Prices rise.")]
    [InlineData("That was in 2014.‖500 people came.")]
    [InlineData("Version 2.0.1 runs on node.js and ASP.NET quite well.")]
    public void A_point_inside_a_number_or_name_is_no_border(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("“We will go.”‖The others stayed.")]
    [InlineData("“Will you visit?” asked one of them.")]
    [InlineData("“Will you visit?” Smith said.‖Nobody answered.")]
    [InlineData("He said: “Come in.‖Sit down.”‖They did.")]
    [InlineData("(She left.)‖He stayed.")]
    [InlineData("It ended.[12]‖It began again.[a]‖So it goes.")]
    public void Quotes_brackets_and_footnote_numbers_stay_with_their_sentence(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("They talked… and talked.")]
    [InlineData("Give up your program…‖They have too much invested.")]
    [InlineData("Well ... I am not sure.")]
    public void An_ellipsis_ends_a_sentence_only_before_a_new_one(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("The line goes\non here.‖And then\nit ends.")]
    [InlineData("The secretary said on Monday that he will meet Kim Jong\nUn in the capital next week, if the weather is good.")]
    public void A_line_break_alone_is_white_space(string marked) => AssertSplit(marked);

    [Fact]
    public void A_blank_line_ends_a_sentence_without_a_mark()
    {
        Assert.Equal(["A heading", "Some text."], Split("A heading\n \nSome text."));
        Assert.Equal(["A heading", "Some text."], Split("A heading\r\n\r\nSome text."));
    }

    [Fact]
    public void Every_list_item_is_a_sentence_of_its_own_with_its_number()
    {
        Assert.Equal(["You need:", "- flour", "- two eggs", "1. Mix.", "2. Bake it."], Split("You need:\n- flour\n- two eggs\n1. Mix.\n2. Bake it."));
    }

    [Fact]
    public void Lines_that_could_have_been_longer_end_where_they_end()
    {
        Assert.Equal(["Los Angeles Lakers", "Boston Celtics"], Split("Los Angeles Lakers\nBoston Celtics"));
    }

    [Fact]
    public void Scripts_without_blanks_are_cut_at_their_own_full_stop()
    {
        Assert.Equal(["他来了。", "她走了！", "真的吗？"], Split("他来了。她走了！真的吗？"));
    }

    [Fact]
    public void A_blank_lost_in_scraping_is_noticed_before_a_word_that_begins_sentences()
    {
        Assert.Equal(["They gave no details.", "The office closed."], Split("They gave no details.The office closed."));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    public void White_space_has_no_sentences(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Theory]
    [InlineData('.')]
    [InlineData('?')]
    [InlineData('"')]
    [InlineData('(')]
    [InlineData('A')]
    [InlineData('\n')]
    public void A_megabyte_of_one_character_is_one_sentence_or_none(char character)
    {
        // Anything worse than linear would not end within the test run.
        Assert.True(SentenceSplitter.Split(new string(character, 1 << 20)).Count <= 1);
    }

    [Theory]
    [InlineData("a. ")]
    [InlineData("[1]")]
    [InlineData("A.")]
    [InlineData(".[")]
    [InlineData("Mr. ")]
    [InlineData("\"?\" ")]
    public void A_megabyte_of_one_pattern_is_cut_without_losing_a_character(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, (1 << 20) / pattern.Length)).TrimEnd();

        var sentences = SentenceSplitter.Split(text);

        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), sentences.Sum(span => span.In(text).ToString().Count(c => !char.IsWhiteSpace(c))));
    }

    private static void AssertSplit(string marked) =>
        Assert.Equal(marked.Split('‖'), Split(marked.Replace('‖', ' ')));

    private static IEnumerable<string> Split(string text) => SentenceSplitter.Split(text).Select(span => span.In(text).ToString());
}
