using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class LatencyTests
{
    [Fact]
    public void Percentiles_are_times_that_occurred()
    {
        var latency = Latency.Of("find", Enumerable.Range(1, 100).Select(milliseconds => (double)milliseconds).Reverse());

        Assert.Equal(new Latency("find", 100, 50, 95, 100), latency);
    }

    [Fact]
    public void One_time_is_every_percentile()
    {
        Assert.Equal(new Latency("find", 1, 7, 7, 7), Latency.Of("find", [7.0]));
    }
}
