namespace ArticleBot.Benchmarks.Soak;

/// <summary>A line through measurements, by least squares.</summary>
/// <param name="Mean">The mean of the values.</param>
/// <param name="Slope">How much the value grows per minute.</param>
/// <param name="Error">The standard error of the slope.</param>
internal sealed record Trend(double Mean, double Slope, double Error)
{
    /// <summary>Growth per minute that is surely there, as a share of the mean: slope less two standard errors.</summary>
    public double SureGrowth => Mean == 0 ? 0 : (Slope - (2 * Error)) / Mean;

    public static Trend Of(IReadOnlyList<(double Minutes, double Value)> points)
    {
        var middle = points.Average(point => point.Minutes);
        var mean = points.Average(point => point.Value);
        var spread = points.Sum(point => (point.Minutes - middle) * (point.Minutes - middle));
        if (points.Count < 3 || spread == 0)
            return new Trend(mean, 0, double.PositiveInfinity);
        var slope = points.Sum(point => (point.Minutes - middle) * (point.Value - mean)) / spread;
        var residual = points.Sum(point => Math.Pow(point.Value - mean - (slope * (point.Minutes - middle)), 2));
        return new Trend(mean, slope, Math.Sqrt(residual / (points.Count - 2) / spread));
    }
}
