namespace ArticleBot.English.Words;

/// <summary>Words for the ends of what is allowed or needed, as parts of patterns.</summary>
public static class LimitWords
{
    /// <summary>Of the upper end.</summary>
    public const string Upper = "max|maximum|maximal|maximally|at (the )?most|up to|not? more than|must not exceed|may not exceed|upper limit";

    /// <summary>Of the lower end.</summary>
    public const string Lower = "min|minimum|minimal|at (the )?least|(not? less|no fewer|not fewer) than|lower limit";

    /// <summary>Superlatives that ask for the upper end where something may or must be.</summary>
    public const string Most = "longest|largest|biggest|highest|greatest|heaviest|tallest";

    /// <summary>Superlatives that ask for the lower end where something may or must be.</summary>
    public const string Least = "shortest|smallest|lowest|lightest";
}
