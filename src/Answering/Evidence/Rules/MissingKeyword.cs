using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// Of a question of two words each tells what is meant: no deadline of a thesis answers "grant deadline", where the articles know grants. A word that none of
/// the passages has is mostly said otherwise there.
/// </summary>
internal sealed class MissingKeyword : IEvidenceRule
{
    /// <summary>What a sentence loses for each of them when sentences are compared, in log-odds.</summary>
    private const float InChoice = 1f;

    /// <summary>What it loses when it is judged whether it answers.</summary>
    private const float Loss = 4f;

    /// <inheritdoc/>
    public string Name => "missing-keyword";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        if (!asked.Question.IsKeywords || asked.Question.Stems.Count != 2)
            return null;
        var known = asked.Passages.SelectMany(passage => passage.Sentences.Select(passage.Quote).Append(passage.Article.Title))
            .SelectMany(text => TermAnalyzer.English.Terms(text)).ToHashSet();
        return asked.Question.Stems.Where(known.Contains).ToList() is { Count: > 0 } stems ? new Test(stems) : null;
    }

    private sealed class Test(List<string> stems) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var (words, row) = (sentence.Words, sentence.Row);
            var missing = stems.Count(stem => !words.Have(stem) && row?.Has(stem) != true);
            return new Effect(-InChoice * missing, -Loss * missing);
        }
    }
}
