using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>A question for somebody's words: a sentence in which that person or body speaks answers it, one in which others speak of them does not.</summary>
internal sealed partial class Speech : IEvidenceRule
{
    /// <summary>What a sentence gains in which the speaker speaks, in log-odds.</summary>
    private const float Speaking = 4f;

    /// <summary>What a sentence loses where no article has the words for what it is asked about.</summary>
    private const float OfOtherMatter = 10f;

    /// <summary>How many words may stand between a speaker and the verb behind: "the White House appeared to contradict him by announcing".</summary>
    private const int WordsBetween = 6;

    /// <summary>How many may stand between the verb and the speaker behind it: "said Captain Olsen".</summary>
    private const int TitleWords = 2;

    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
    [
        .. WordList.Of(SpeechVerbs.Past), .. WordList.Of(SpeechVerbs.Present), .. WordList.Of(SpeechVerbs.Progressive), "say", "tell", "announce",
        "expressed", "expresses", "expressing", "added", "adds", "adding", "believes", "believed", "asked", "asks", "underlined", "acknowledged", "denied",
        "denies",
    ]);

    /// <inheritdoc/>
    public string Name => "speech";

    /// <summary>Whether a question asks for somebody's words.</summary>
    public static bool IsAskedFor(string question) => SpeakerAskedFor(question) is not null;

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        SpeakerAskedFor(asked.Question.Text) is { } speaker
            ? new Test(speaker, asked.Scale.HasUnknownName, Matter.Of(asked)) : null;

    private static string? SpeakerAskedFor(string question)
    {
        if (Asked().Match(question) is not { Success: true } match)
            return null;
        // The last word of a name is how articles go on to call somebody.
        var name = TermAnalyzer.English.Analyze(match.Groups["who"].Value);
        return name.Count > 0 ? name[^1].Word : null;
    }

    private static bool Speaks(string speaker, string sentence)
    {
        var terms = TermAnalyzer.English.Analyze(sentence);
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Word != speaker)
                continue;
            for (var verb = Math.Max(0, i - 1 - TitleWords); verb < Math.Min(terms.Count, i + 2 + WordsBetween); verb++)
            {
                if (Verbs.Contains(terms[verb].Word))
                    return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"^\W*what (else )?(did|does|do|has|have) (the |a )?(?<who>[^?]{1,60}?) (" + SpeechVerbs.Asked + "|said|told|announced?|think|believe|"
        + @"express)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(" + SpeechVerbs.Asked + @"|said|told|think|believe)\b[^?]*?\b(about|on|of)\b(?<what>[^?]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex About();

    /// <summary>What the words are asked for about.</summary>
    /// <param name="stems">Its words; none where nothing is said of it.</param>
    /// <param name="articles">The articles that have one of them.</param>
    private sealed class Matter(IReadOnlyList<string> stems, IReadOnlySet<string> articles)
    {
        public static Matter Of(AskedOfPassages asked)
        {
            var stems = TermAnalyzer.English.Analyze(About().Match(asked.Question.Text).Groups["what"].Value)
                .Where(term => !term.IsStopWord).Select(term => term.Stem).ToList();
            var articles = asked.Passages.Where(passage => IsIn(passage, stems)).Select(passage => passage.Article.Key);
            return new Matter(stems, articles.ToHashSet(StringComparer.Ordinal));
        }

        /// <summary>What a sentence loses: other articles tell of the matter and its own does not, or nothing does by these words.</summary>
        public Effect EffectOn(Passage passage) => stems.Count == 0 || articles.Contains(passage.Article.Key) ? Effect.None
            : articles.Count > 0 ? Effect.Exclusion : new Effect(0f, -OfOtherMatter);

        private static bool IsIn(Passage passage, List<string> stems) =>
            TermAnalyzer.English.Terms($"{passage.Article.Title}\n{passage.Heading}\n{passage.Text}").Intersect(stems, StringComparer.Ordinal).Any();
    }

    // Where no article has a name of the question, nothing makes a sentence more credible.
    private sealed class Test(string speaker, bool isUnknown, Matter matter) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var effect = matter.EffectOn(sentence.Passage);
            return effect != Effect.None || !Speaks(speaker, sentence.Words.Text) ? effect : new Effect(Speaking, isUnknown ? 0f : Speaking);
        }
    }
}
