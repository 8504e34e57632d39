using ArticleBot.Answering.Reading.Windows;
using ArticleBot.Articles;
using ArticleBot.English;
using CsCheck;

namespace ArticleBot.Answering.Tests.Reading.Windows;

public sealed class WindowCutterTests
{
    [Fact]
    public void A_short_passage_is_one_window() => Assert.Equal([(0, 3)], WindowCutter.Cut(Passage([10, 20, 30])));

    [Fact]
    public void Windows_of_a_long_passage_overlap_by_about_half() =>
        Assert.Equal([(0, 4), (2, 6), (4, 8)], WindowCutter.Cut(Passage([25, 25, 25, 25, 25, 25, 25, 25])));

    [Fact]
    public void A_sentence_longer_than_a_window_is_one_by_itself() =>
        Assert.Equal([(0, 1), (1, 2), (2, 3)], WindowCutter.Cut(Passage([20, 200, 20])));

    [Fact]
    public void Every_sentence_stands_in_a_window_and_every_window_goes_on() => Gen.Int[1, 150].Array[1, 40].Sample(words =>
    {
        var windows = WindowCutter.Cut(Passage(words)).ToList();
        Assert.Equal(0, windows[0].First);
        Assert.Equal(words.Length, windows[^1].Past);
        Assert.All(windows, window => Assert.True(window.Past - window.First == 1 || words[window.First..window.Past].Sum() <= WindowCutter.MostWords));
        Assert.All(windows.Zip(windows.Skip(1)), pair =>
            Assert.True(pair.First.First < pair.Second.First && pair.Second.First <= pair.First.Past && pair.First.Past < pair.Second.Past));
    });

    private static Passage Passage(int[] words)
    {
        var sentences = words.Select(count => string.Join(' ', Enumerable.Repeat("word", count))).ToArray();
        var (spans, start) = (new List<TextSpan>(), 0);
        foreach (var sentence in sentences)
        {
            spans.Add(new TextSpan(start, start + sentence.Length));
            start += sentence.Length + 1;
        }

        return new Passage
        {
            Article = new ArticleMetadata { Key = "words.txt", Title = "Words" },
            Version = "1",
            Span = new TextSpan(0, start - 1),
            Text = string.Join(' ', sentences),
            Sentences = spans,
        };
    }
}
