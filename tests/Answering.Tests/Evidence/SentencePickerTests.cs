using ArticleBot.Answering.Evidence;

namespace ArticleBot.Answering.Tests.Evidence;

public sealed class SentencePickerTests
{
    private static readonly SentenceFeatures Plain = new()
    {
        Reading = 1f,
        Evidence = 0f,
        OtherReading = 0f,
        HasForm = true,
        Rank = 0f,
        Context = 0.5f,
    };

    [Fact]
    public void The_shipped_picker_measures_in_log_odds_of_the_reader()
    {
        var picker = SentencePickers.BuiltIn.Small;

        Assert.Equal(2f, picker.Score(Plain with { Reading = 3f }) - picker.Score(Plain), 1e-4f);
    }

    [Fact]
    public void A_sentence_of_a_passage_that_ranks_lower_needs_more_of_the_reader()
    {
        var picker = SentencePickers.BuiltIn.Small;

        Assert.True(picker.Score(Plain with { Rank = -2f }) < picker.Score(Plain));
    }

    [Fact]
    public void A_sentence_in_which_the_reader_sees_nothing_still_has_a_score() =>
        Assert.True(float.IsFinite(SentencePickers.BuiltIn.Small.Score(Plain with { Reading = float.NegativeInfinity })));

    [Fact]
    public void A_picker_of_other_features_is_refused_with_what_to_do()
    {
        var error = Assert.Throws<InvalidDataException>(() => new SentencePicker(new PickerModel(["reading", "luck"], [1f, 1f])));

        Assert.Contains("fit it again", error.Message, StringComparison.Ordinal);
    }
}
