using ArticleBot.Answering.Reading;
using ArticleBot.Answering.Reading.Windows;
using ArticleBot.Encoder;

namespace ArticleBot.Answering.Tests.Reading.Windows;

public sealed class EncoderReaderTests : IDisposable
{
    private readonly EncoderReader _reader = Assert.IsType<EncoderReader>(SpanReaders.LoadEncoder());

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, EncoderExample.All.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_question_and_a_passage_become_the_pieces_that_the_training_makes(int number)
    {
        var example = EncoderExample.All[number];

        Assert.Equal(example.Pieces, Window(example).Pieces);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_network_scores_as_it_did_in_training_up_to_the_rounding_of_what_it_multiplies(int number)
    {
        var example = EncoderExample.All[number];

        var scores = Assert.Single(_reader.Scores([Window(example)]));

        var differences = example.Scores.SelectMany(place => place).Zip(scores, (expected, actual) => MathF.Abs(expected - actual)).ToList();
        Assert.Equal(example.Pieces.Length * 3, differences.Count);
        Assert.InRange(differences.Average(), 0f, 0.5f);
    }

    [Fact]
    public void Spans_lie_in_one_sentence_best_first()
    {
        var passage = EncoderExample.All[0].Passage(offset: 500);

        var reading = Assert.Single(_reader.Read("When do the doors open on Sundays?", [passage]));

        Assert.Equal(reading.Spans.OrderByDescending(span => span.Score), reading.Spans);
        Assert.All(reading.Spans, span => Assert.Contains(passage.Sentences, sentence => sentence.Contains(span.Span)));
        Assert.All(passage.Sentences, sentence => Assert.InRange(reading.Spans.Count(span => sentence.Contains(span.Span)), 1, 3));
    }

    [Fact]
    public void The_sentence_that_answers_scores_best_and_its_words_are_marked()
    {
        var passage = EncoderExample.All[0].Passage(offset: 500);

        var reading = Assert.Single(_reader.Read("When do the doors open on Sundays?", [passage]));

        Assert.Equal(1, Enumerable.Range(0, 3).MaxBy(i => reading.ScoreOf(passage.Sentences[i])));
        Assert.Equal(1, Enumerable.Range(0, 3).MaxBy(i => reading.EvidenceOf(passage.Sentences[i])));
        Assert.Contains("11:00", passage.Quote(reading.Spans[0].Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_read_together_are_read_as_if_alone()
    {
        var passages = EncoderExample.All.Select(example => example.Passage()).ToList();

        var together = _reader.Read("Are dogs allowed?", passages);

        for (var i = 0; i < passages.Count; i++)
            Assert.Equal(_reader.Read("Are dogs allowed?", [passages[i]])[0].Spans, together[i].Spans);
    }

    [Fact]
    public void A_question_without_words_finds_nothing() =>
        Assert.Empty(Assert.Single(_reader.Read(" ", [EncoderExample.All[0].Passage()])).Spans);

    public void Dispose() => _reader.Dispose();

    private static QuestionWindow Window(EncoderExample example)
    {
        var encoder = new WindowEncoder(PretrainedEncoder.Open().Words);
        return encoder.Encode(encoder.Encode(example.Question), example.Passage(), 0, example.Sentences.Length);
    }
}
