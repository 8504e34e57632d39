using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>The price of a day where that of a week is asked for.</summary>
internal sealed partial class OtherPeriod : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 6f;

    /// <inheritdoc/>
    public string Name => "other-period";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        asked.Question.Wants is AnswerType.Money or AnswerType.Number && PeriodsIn(asked.Question.Text) is [var period] ? new Test(period) : null;

    private static List<string> PeriodsIn(string text) =>
        [.. Period().Matches(text).Select(match => match.Groups["period"].Value.ToLowerInvariant()).Select(Plain).Distinct()];

    private static string Plain(string period) => period switch
    {
        "hourly" => "hour",
        "daily" or "24 hours" => "day",
        "weekly" => "week",
        "monthly" => "month",
        "yearly" or "annual" or "annually" or "season" => "year",
        _ => period,
    };

    private sealed class Test(string asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var told = PeriodsIn(sentence.Words.Text);
            return told.Count == 0 || told.Contains(asked)
                || sentence.Passage.ContextOf(sentence.Span).Any(part => part.Text.Contains(asked, StringComparison.OrdinalIgnoreCase))
                    ? Effect.None : Effect.OfBoth(-Loss);
        }
    }

    [GeneratedRegex(
        @"\b(a|an|per|for one|for a|one|each|every|whole|full|for the) (whole |full )?(?<period>hour|day|night|week|month|year|season|term)\b|"
            + @"\b(?<period>hourly|daily|weekly|monthly|yearly|annual(ly)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Period();
}
