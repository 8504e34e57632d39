using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval.Tests.Ranking;

public sealed class PassageAnalysisTests
{
    [Fact]
    public void Terms_are_found_in_text_title_and_heading()
    {
        var analysis = Given.Analysis("harbour bridge toll ferry", "The bridge is closed.", title: "The harbour", heading: "Tolls");

        Assert.Equal("bridg", Terms(analysis, analysis.Body));
        Assert.Equal("harbour", Terms(analysis, analysis.Title));
        Assert.Equal("toll", Terms(analysis, analysis.Heading));
        Assert.Equal("harbour bridg toll", Terms(analysis, analysis.Anywhere));
    }

    [Fact]
    public void Words_of_another_form_are_similar_unless_they_match()
    {
        var analysis = Given.Analysis("Who was the nominee for the ministry?", "She was nominated; the ministry and ministers agreed.");

        Assert.Equal("nomine", Terms(analysis, analysis.Similar));
    }

    [Theory]
    [InlineData("The old harbour bridge fell.", 1)]
    [InlineData("The bridge over the old harbour fell.", 0.5f)]
    [InlineData("Old. Harbour. Bridge.", 0)]
    public void Neighbours_in_the_question_count_when_they_are_neighbours_in_a_sentence(string text, float expected)
    {
        Assert.Equal(expected, Given.Analysis("old harbour bridge", text).Pairs);
    }

    [Fact]
    public void The_longest_common_phrase_may_hold_stop_words()
    {
        var whole = Given.Analysis("the lord of the rings", "He read The Lord of the Rings twice.");
        var parts = Given.Analysis("the lord of the rings", "The rings of a lord.");

        Assert.Equal(1, whole.Phrase, 4);
        Assert.InRange(parts.Phrase, 0.1f, 0.6f);
    }

    [Fact]
    public void A_phrase_that_is_broken_off_does_not_go_on_later()
    {
        var analysis = Given.Analysis("red blue green", "red blue stone green");

        Assert.Equal(2 / 3f, analysis.Phrase, 4);
    }

    [Theory]
    [InlineData("bridge harbour", 1)]
    [InlineData("bridge stone harbour", 2 / 3f)]
    [InlineData("bridge stone stone harbour bridge", 1)]
    [InlineData("bridge bridge", 0)]
    public void Density_is_that_of_the_smallest_window_with_all_found_terms(string text, float expected)
    {
        Assert.Equal(expected, Given.Analysis("harbour bridge", text).Density, 4);
    }

    [Theory]
    [InlineData("harbour bridge", 1)]
    [InlineData("harbour stone bridge", 0.5f)]
    [InlineData("bridge harbour", 0.7f)]
    [InlineData("bridge stone harbour stone bridge", 0.5f)]
    [InlineData("harbour a b c d e f g h i j k l m n o p q r s bridge", 0)]
    [InlineData("harbour", 0)]
    public void Neighbours_in_the_question_count_by_how_near_they_stand_and_a_little_less_the_other_way_round(string text, float expected)
    {
        Assert.Equal(expected, Given.Analysis("harbour bridge", text).Proximity, 4);
    }

    [Fact]
    public void The_best_sentence_is_the_one_that_holds_most_of_the_question()
    {
        var analysis = Given.Analysis("When did the harbour bridge open?", "The harbour is deep. The harbour bridge opened in 1932. It rains.");

        Assert.Equal(1, analysis.BestSentence);
        Assert.True(analysis.Sentences[1].Bm25 > analysis.Sentences[0].Bm25);
        Assert.Equal(0, analysis.Sentences[2].Bm25);
    }

    [Theory]
    [InlineData("When did it open?", "It opened in 1932.", "It opened early.")]
    [InlineData("How many people came?", "There were 40 people.", "There were people.")]
    [InlineData("How much did it cost?", "It cost ten dollars.", "It cost a fortune.")]
    [InlineData("Who opened it?", "It was opened by Mary Miller.", "It was opened by the mayor.")]
    [InlineData("Where does she live?", "She lives in Oslo.", "She lives alone.")]
    [InlineData("Why did it close?", "It closed because of rain.", "It closed on time.")]
    public void A_sentence_fits_when_it_holds_what_is_asked_for(string question, string fitting, string other)
    {
        var kind = QuestionKinds.Of(question);

        Assert.True(Fit(fitting) > Fit(other));

        float Fit(string sentence) => Given.Analysis(question, sentence).Sentences[0].Fit(kind);
    }

    [Fact]
    public void A_number_that_the_question_gives_is_no_answer()
    {
        var analysis = Given.Analysis("How many of the 40 people came?", "The 40 people stayed.");

        Assert.Equal(0, analysis.Sentences[0].NewNumbers);
    }

    [Fact]
    public void A_question_may_have_more_terms_than_a_mask_has_bits()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"w{i}"));

        var analysis = Given.Analysis(words, words);

        Assert.Equal(QuestionAnalysis.MaximumTerms, analysis.Question.Terms.Count);
        Assert.Equal(1, analysis.Question.Coverage(analysis.Body), 4);
    }

    private static string Terms(PassageAnalysis analysis, ulong mask) =>
        string.Join(' ', analysis.Question.Terms.Where((_, i) => (mask >> i & 1) == 1));
}
