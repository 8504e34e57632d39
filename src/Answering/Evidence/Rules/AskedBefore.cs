using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>A heading that asks nearly the same, as in lists of frequent questions, is answered by what stands right below it.</summary>
internal sealed class AskedBefore : IEvidenceRule
{
    /// <summary>What the first sentence below gains, in log-odds.</summary>
    private const float Gain = 6f;

    /// <summary>The share of the question, and of the heading, that both must have.</summary>
    private const float LeastShare = 0.7f;

    /// <inheritdoc/>
    public string Name => "asked-before";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var headings = asked.Passages.Select(passage => passage.Heading).OfType<string>().Where(heading => heading.AsSpan().TrimEnd().EndsWith("?"))
            .Distinct().Where(heading => IsAlike(asked, heading)).ToHashSet();
        return headings.Count > 0 ? new Test(headings) : null;
    }

    private static bool IsAlike(AskedOfPassages asked, string heading)
    {
        var stems = TermAnalyzer.English.QuestionTerms(heading).ToHashSet();
        return stems.Count > 0 && asked.Scale.Mass(stems.Contains) >= LeastShare
            && stems.Count(stem => asked.Question.Stems.Contains(stem)) >= LeastShare * stems.Count
            && Negation.IsIn(heading) == Negation.IsIn(asked.Question.Text);
    }

    private sealed class Test(HashSet<string> headings) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) =>
            sentence.Passage.Heading is { } heading && headings.Contains(heading) && sentence.Passage.Sentences[0].Contains(sentence.Span)
                ? Effect.OfBoth(Gain) : Effect.None;
    }
}
