using ArticleBot.Training.Measuring;

namespace ArticleBot.Training.Tests.Measuring;

public sealed class RetrievalQualityTests
{
    [Fact]
    public void The_first_hit_among_ten_counts()
    {
        var quality = new RetrievalQuality();
        quality.Add([true, true]);
        quality.Add([false, false, false, true]);
        quality.Add([.. Enumerable.Repeat(false, 10), true]);
        quality.Add([]);

        Assert.Equal(4, quality.Count);
        Assert.Equal(0.25, quality.HitsAt1);
        Assert.Equal(0.5, quality.HitsAt4);
        Assert.Equal(0.5, quality.HitsAt10);
        Assert.Equal((1 + 0.25) / 4, quality.MrrAt10);
    }
}
