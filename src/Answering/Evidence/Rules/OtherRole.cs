using System.Text.RegularExpressions;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>Somebody in another office than the one that is asked for: the curator where it is asked who the director is.</summary>
internal sealed partial class OtherRole : IEvidenceRule
{
    /// <summary>What a sentence loses, in log-odds.</summary>
    private const float Loss = 10f;

    /// <summary>The same when sentences are compared.</summary>
    private const float LossInChoice = 2f;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "other-role";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => Asked().Match(asked.Question.Text) is { Success: true } match
        ? new Test([.. TermAnalyzer.English.Terms(match.Groups["role"].Value)])
        : null;

    private sealed class Test(List<string> asked) : IEvidenceTest
    {
        // A sentence without any office may say in other words what somebody is.
        public Effect Of(in JudgedSentence sentence)
        {
            var words = sentence.Words;
            return Role().IsMatch(words.Text) && !asked.TrueForAll(words.HaveThemselves) ? new Effect(-LossInChoice, -Loss) : Effect.None;
        }
    }

    [GeneratedRegex(
        @"^\W*(and )?(who|what)( is|'s|’s| was| are| were)( the name of)?( the| your| our)?( new| current| present| next)? "
            + "(?<role>((" + Offices.Ranks + ")[ -])?(" + Offices.Alternation + @"))\b", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(" + Offices.Alternation + @")\b", Options)]
    private static partial Regex Role();
}
