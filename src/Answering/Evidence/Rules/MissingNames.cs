using System.Text.RegularExpressions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// Somebody else's story: a sentence with none of the question's names, under titles that have none either, mostly tells of others. The sentence
/// before may have named whom it tells of, unless it begins with a name of its own: "She married Leif Sande. Edda Halvorsen died in 2024." Where the question
/// asks what the named one did or was, a sentence that begins with another name tells of that one.
/// </summary>
internal sealed partial class MissingNames : IEvidenceRule
{
    /// <summary>Where all names are missing, in log-odds.</summary>
    private const float All = 3f;

    /// <summary>The same when sentences are compared: the reader sees most of it.</summary>
    private const float AllInChoice = 1f;

    /// <summary>The same where the sentence is about another one; it may have the verb that is asked for, and be lifted for that.</summary>
    private const float OfOther = 12f;

    /// <inheritdoc/>
    public string Name => "missing-names";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Scale.HasNames ? new Test(asked.Scale, AsksOfNamed(asked)) : null;

    /// <summary>"Where did Ada Sund study?": the verb is followed by a name.</summary>
    private static bool AsksOfNamed(AskedOfPassages asked) => Subject().Match(asked.Question.Text) is { Success: true } match
        && TermAnalyzer.English.Analyze(match.Groups["first"].Value) is [var first, ..] && asked.Scale.Names.Contains(first.Stem);

    private sealed class Test(WordingScale scale, bool asksOfNamed) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var words = sentence.Words;
            var beginsWithName = BeginsWithName().IsMatch(words.Text);
            var missing = scale.MissingNames(beginsWithName ? words.HaveThemselves : words.Have);
            return asksOfNamed && (beginsWithName || BeginsWithKnownName(words.Text)) && scale.MissingNames(words.HaveThemselves) == 1f
                ? Effect.OfBoth(-OfOther)
                : new Effect(-AllInChoice * missing, -All * missing);
        }

        private bool BeginsWithKnownName(string sentence) => scale.Known is { } known && Beginning().Match(sentence) is { Success: true } match
            && TermAnalyzer.English.Analyze(match.Groups["first"].Value) is [var first, ..] && known.Contains(first.Stem);
    }

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithName();

    [GeneratedRegex(@"^(The )?(?<first>\p{Lu}[\p{L}'’-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();

    [GeneratedRegex(
        @"^\W*(when|where|why|how( (long|old|many|much|often|far))?|what|in (which|what) \p{L}+) (did|was|is|were|does|has|had|"
            + @"will) (the )?(?<first>[\p{L}'’-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();
}
