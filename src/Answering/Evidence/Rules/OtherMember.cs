using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A sentence about employees where contractors are asked about, in a passage that does not speak of contractors at all. By their meaning the two are
/// near, and all the other words may be the same.
/// </summary>
internal sealed class OtherMember : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds: people also ask in words that the article does not have.</summary>
    private const float Loss = 10f;

    /// <inheritdoc/>
    public string Name => "other-member";

    // Whether something is so for one may be told by what is so for the other only.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        if (asked.Question.Wants == AnswerType.Truth)
            return null;
        var words = WordsOf(asked.Question.Text);
        var found = words.SelectMany(word => ExclusiveWords.Of(word).Where(group => group.CountIn(words) == 1).Select(group => (word, group))).ToList();
        return found.Count > 0 ? new Test(found) : null;
    }

    private static HashSet<string> WordsOf(string text) => [.. TermAnalyzer.English.Analyze(text).Select(term => term.Word)];

    private sealed class Test(IReadOnlyList<(string Word, ExclusiveWords.Group Group)> asked) : IEvidenceTest
    {
        private readonly Dictionary<Passage, HashSet<string>> _words = [];

        public Effect Of(in JudgedSentence sentence)
        {
            HashSet<string>? own = null;
            foreach (var (word, group) in asked)
            {
                if (group.CountIn(own ??= WordsOf(sentence.Words.Text)) > 0 && !group.HasMemberOf(word, AllOf(sentence.Passage)))
                    return Effect.OfBoth(-Loss);
            }

            return Effect.None;
        }

        // All that the passage says and all that stands over it.
        private HashSet<string> AllOf(Passage passage)
        {
            if (!_words.TryGetValue(passage, out var words))
            {
                var above = passage.Structure.Headings.Concat(passage.Structure.Elements.SelectMany(element => element.Context))
                    .Select(part => part.Text).Distinct();
                _words.Add(passage, words = WordsOf($"{passage.Article.Title}\n{passage.Heading}\n{string.Join('\n', above)}\n{passage.Text}"));
            }

            return words;
        }
    }
}
