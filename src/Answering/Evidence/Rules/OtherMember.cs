using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A sentence about employees where contractors are asked about, and nothing over it speaks of contractors. By their meaning the two are near, and all the
/// other words may be the same.
/// </summary>
internal sealed class OtherMember : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds: people also ask in words that the article does not have.</summary>
    private const float Loss = 10f;

    /// <inheritdoc/>
    public string Name => "other-member";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var words = WordsOf(asked.Question.Text);
        var found = words.SelectMany(word => ExclusiveWords.Of(word).Where(group => group.CountIn(words) == 1).Select(group => (word, group))).ToList();
        // Whether something is so for one may be told by what is so for the other only, unless the articles speak of it.
        if (asked.Question.Wants == AnswerType.Truth)
            found.RemoveAll(one => !asked.Passages.Any(passage => one.group.HasMemberOf(one.word, WordsOf(passage.Text))));
        return found.Count > 0 ? new Test(found) : null;
    }

    private static HashSet<string> WordsOf(string text) => [.. TermAnalyzer.English.Analyze(text).Select(term => term.Word)];

    private sealed class Test(IReadOnlyList<(string Word, ExclusiveWords.Group Group)> asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var own = WordsOf(sentence.Words.Text);
            HashSet<string>? above = null;
            foreach (var (word, group) in asked)
            {
                if (group.CountIn(own) > 0 && !group.HasMemberOf(word, own) && !group.HasMemberOf(word, above ??= Above(sentence)))
                    return Effect.OfBoth(-Loss);
            }

            return Effect.None;
        }

        // Elsewhere in the passage it may be something else that is said of them.
        private static HashSet<string> Above(in JudgedSentence sentence) => WordsOf(
            string.Join('\n', sentence.Passage.ContextOf(sentence.Span).Select(part => part.Text).Append(sentence.Passage.Article.Title)
                .Append(sentence.Passage.Heading)));
    }
}
