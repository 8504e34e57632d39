using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// What is said of something else than the question is about: when the boathouse closes is not when the ferry leaves, where an article is called after the
/// ferry and that of the boathouse does not know the word.
/// </summary>
internal sealed partial class OtherSubject : IEvidenceRule
{
    /// <summary>What a sentence loses, in log-odds.</summary>
    private const float Loss = 8f;

    /// <summary>The same when sentences are compared.</summary>
    private const float LossInChoice = 1f;

    /// <inheritdoc/>
    public string Name => "other-subject";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        if (Subject().Match(asked.Question.Text) is not { Success: true } match
            || TermAnalyzer.English.Analyze(match.Groups["subject"].Value) is not [{ IsStopWord: false } subject])
        {
            return null;
        }

        var isTitle = asked.Passages.Any(passage => TermAnalyzer.English.Terms(passage.Article.Title).Contains(subject.Stem));
        return isTitle ? new Test([.. asked.Passages.Where(passage => WordsOf(passage).Contains(subject.Stem)).Select(passage => passage.Article.Key)]) : null;
    }

    private static IEnumerable<string> WordsOf(Passage passage) =>
        TermAnalyzer.English.Terms(passage.Article.Title).Concat(passage.Structure.Headings.SelectMany(part => TermAnalyzer.English.Terms(part.Text)))
            .Concat(passage.Sentences.SelectMany(sentence => TermAnalyzer.English.Terms(passage.Quote(sentence))));

    private sealed class Test(HashSet<string> articles) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) =>
            articles.Contains(sentence.Passage.Article.Key) ? Effect.None : new Effect(-LossInChoice, -Loss);
    }

    [GeneratedRegex(
        @"^\W*((at )?what time|when|since when|until when|how (long|often|far|high|old|big|late)|where) (do|does|did|is|are|was|were|will|can|may|has|have)"
            + @" (the )?(?<subject>\p{L}{3,}) \p{L}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();
}
