using System.Globalization;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>One figure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Rounded to four decimals; null when there was nothing to measure.</param>
/// <param name="Count">How many cases it was measured on; 0 for what is itself a count.</param>
internal sealed record Measure(string Name, double? Value, long Count = 0)
{
    /// <summary>A mean of so many values.</summary>
    public static Measure Mean(string name, IEnumerable<double> values)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var value in values)
        {
            sum += value;
            count++;
        }

        return new Measure(name, count == 0 ? null : Round(sum / count), count);
    }

    /// <summary>A share of those for which the question makes sense.</summary>
    public static Measure Share(string name, IEnumerable<bool> values) => Mean(name, values.Select(value => value ? 1.0 : 0.0));

    /// <summary>A part of a whole; null when there is no whole.</summary>
    public static Measure Ratio(string name, long part, long whole) => new(name, whole == 0 ? null : Round((double)part / whole), whole);

    /// <summary>Four decimals, rounded from the exact binary value: multiplying first, as Math.Round does, moves some halves.</summary>
    public static double Round(double value) => double.Parse(value.ToString("F4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>Figures about one matter.</summary>
/// <param name="Name">The matter.</param>
/// <param name="Measures">The figures.</param>
internal sealed record MeasureGroup(string Name, IReadOnlyList<Measure> Measures);
