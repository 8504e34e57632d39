using ArticleBot.Answering.Reading;
using ArticleBot.English;

namespace ArticleBot.Answering.Tests.Reading;

public sealed class PassageReadingTests
{
    private static readonly TextSpan First = new(0, 50);
    private static readonly TextSpan Second = new(51, 90);

    private static readonly PassageReading Reading = new(
        [new(new TextSpan(60, 64), 2f), new(new TextSpan(5, 9), 1.5f), new(new TextSpan(5, 20), 1.5f)], -2.5f);

    [Fact]
    public void A_sentence_has_its_own_best_span()
    {
        Assert.Equal(new TextSpan(5, 9), Reading.BestIn(First)?.Span);
        Assert.Equal(new TextSpan(60, 64), Reading.BestIn(Second)?.Span);
        Assert.Null(Reading.BestIn(new TextSpan(100, 120)));
    }

    [Fact]
    public void Several_ways_to_mark_an_answer_speak_for_its_sentence()
    {
        Assert.Equal(1.5f + MathF.Log(2f), Reading.ScoreOf(First), 0.0001f);
        Assert.Equal(2f, Reading.ScoreOf(Second), 0.0001f);
        Assert.True(Reading.ScoreOf(First) > Reading.ScoreOf(Second));
        Assert.Equal(float.NegativeInfinity, Reading.ScoreOf(new TextSpan(100, 120)));
    }

    [Fact]
    public void Words_that_two_readers_find_come_before_words_that_one_finds()
    {
        var other = new PassageReading([new(new TextSpan(5, 20), 4f), new(new TextSpan(70, 75), 1f)], -2.5f);

        var together = Reading.With(other);

        Assert.Equal(new SpanCandidate(new TextSpan(5, 20), 1.5f), together.BestIn(First));
        Assert.Equal(Reading.BestIn(Second), together.BestIn(Second));
        Assert.Equal(4f, together.OtherScoreOf(First), 0.0001f);
        Assert.Equal(0f, Reading.OtherScoreOf(First));
    }
}
