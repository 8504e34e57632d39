using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.English;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleBot.Answering.Tests.Reading;

public sealed class SpanReaderTests : IDisposable
{
    private readonly SpanReader _reader = Assert.IsType<SpanReader>(SpanReaders.Open(ReaderUse.Small, NullLogger.Instance));

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, ReaderExample.All.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Texts_become_the_numbers_the_network_was_trained_on(int number)
    {
        var example = ReaderExample.All[number];

        example.QuestionNumbers.AssertEqual(_reader.Encode(example.Question));
        example.PassageNumbers.AssertEqual(_reader.Encode(example.Passage()));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_network_scores_as_it_did_in_training(int number)
    {
        var example = ReaderExample.All[number];

        var (start, end) = _reader.Scores(example.Question, example.Passage());

        Assert.Equal(example.Start.Length, start.Length);
        Assert.All(example.Start.Zip(start), pair => Assert.Equal(pair.First, pair.Second, 0.002f));
        Assert.All(example.End.Zip(end), pair => Assert.Equal(pair.First, pair.Second, 0.002f));
    }

    [Fact]
    public void Passages_read_together_are_read_as_if_alone()
    {
        var passages = ReaderExample.All.Select(example => example.Passage()).ToList();
        var question = ReaderExample.All[0].Question;

        var together = _reader.Read(question, passages);

        for (var i = 0; i < passages.Count; i++)
        {
            var alone = _reader.Read(question, [passages[i]])[0];
            Assert.Equal(alone.Spans.Select(s => s.Span), together[i].Spans.Select(s => s.Span));
            Assert.Equal(alone.NoAnswer, together[i].NoAnswer, 0.001f);
        }
    }

    [Fact]
    public void More_passages_than_fit_one_run_are_all_read_in_order()
    {
        var passages = Enumerable.Range(0, 40).Select(i => ReaderExample.All[i % ReaderExample.All.Count].Passage(offset: i * 1000)).ToList();

        var readings = _reader.Read("When was the bridge opened?", passages);

        Assert.Equal(40, readings.Count);
        Assert.All(readings.Zip(passages), pair => Assert.All(pair.First.Spans, s => Assert.True(pair.Second.Span.Contains(s.Span))));
    }

    [Fact]
    public void Spans_lie_in_one_sentence_best_first()
    {
        var passage = ReaderExample.All[0].Passage(offset: 500);

        var reading = _reader.Read("When was the bridge opened?", [passage])[0];

        Assert.Equal(reading.Spans.OrderByDescending(s => s.Score), reading.Spans);
        Assert.All(reading.Spans, s => Assert.Contains(passage.Sentences, sentence => sentence.Contains(s.Span)));
        Assert.All(passage.Sentences, sentence => Assert.InRange(reading.Spans.Count(s => sentence.Contains(s.Span)), 1, 3));
    }

    [Fact]
    public void Words_outside_every_sentence_never_answer()
    {
        var whole = ReaderExample.All[0].Passage();
        var second = whole.Sentences[1];
        var passage = whole with { Sentences = [second] };

        var reading = _reader.Read("When was the bridge opened?", [passage])[0];

        Assert.NotEmpty(reading.Spans);
        Assert.All(reading.Spans, s => Assert.True(second.Contains(s.Span)));
    }

    [Theory]
    [InlineData("", "Salt melts ice.", "Salt")]
    [InlineData(" \n\u200b", "Salt melts ice.", "Salt")]
    [InlineData("What melts ice?", "", "")]
    [InlineData("What melts ice?", "\ud83d", "Salt")]
    [InlineData("?", ".", ".")]
    public void Odd_texts_are_read_without_failing(string question, string text, string title)
    {
        var passage = new Passage
        {
            Article = new ArticleMetadata { Key = "odd.txt", Title = title },
            Version = "1",
            Span = new TextSpan(0, text.Length),
            Text = text,
            Sentences = [new TextSpan(0, text.Length)],
        };

        var reading = Assert.Single(_reader.Read(question, [passage]));

        Assert.All(reading.Spans, s => Assert.True(float.IsFinite(s.Score) && passage.Span.Contains(s.Span)));
    }

    [Fact]
    public void A_passage_far_too_long_is_read_as_far_as_the_network_goes()
    {
        var text = new string('y', 100_000) + string.Concat(Enumerable.Repeat(" salt melts ice", 2000)) + ".";
        var passage = ReaderExample.All[0].Passage() with { Text = text, Span = new TextSpan(0, text.Length), Sentences = [new TextSpan(0, text.Length)] };

        var reading = Assert.Single(_reader.Read("What does salt melt? " + new string('y', 100_000), [passage]));

        Assert.Equal(3, reading.Spans.Count);
    }

    [Fact]
    public void No_passages_give_no_readings() => Assert.Empty(_reader.Read("What melts ice?", []));

    public void Dispose() => _reader.Dispose();
}
