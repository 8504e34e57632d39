using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence;

/// <summary>Reads found passages sentence by sentence and judges how well each seems to answer.</summary>
internal sealed class EvidenceReader(ITermStatistics statistics)
{
    /// <summary>Judges every sentence of the first passages.</summary>
    /// <param name="question">The question, standing alone.</param>
    /// <param name="passages">The passages, best first.</param>
    /// <param name="count">How many of them are read.</param>
    public Findings Read(QuestionReading question, IReadOnlyList<RankedPassage> passages, int count)
    {
        var weights = Weights(question);
        var asked = TermAnalyzer.English.Analyze(question.Text).Select(term => term.Word).ToHashSet(StringComparer.Ordinal);
        var best = passages.Count > 0 ? Math.Max(passages.Max(passage => passage.Score), float.Epsilon) : 1f;
        var sentences = new List<SentenceEvidence>();
        foreach (var found in passages.Take(count))
            sentences.AddRange(Judge(question, found, weights, asked, Math.Max(0f, found.Score) / best));
        sentences.Sort((left, right) => right.Score.CompareTo(left.Score));
        return new Findings(question, passages, sentences) { ReadCount = count, Answerability = Answerability.Of(passages) };
    }

    private static IEnumerable<SentenceEvidence> Judge(
        QuestionReading question, RankedPassage found, Dictionary<string, float> weights, HashSet<string> asked, float passageShare)
    {
        var titled = Stems($"{found.Passage.Article.Title} {found.Passage.Heading}");
        var previous = new HashSet<string>();
        for (var index = 0; index < found.Passage.Sentences.Count; index++)
        {
            var sentence = new SentenceEvidence(found, index);
            var text = sentence.Text;
            var own = Stems(text);
            var coverage = Mass(weights, own.Contains);
            var inContext = Mass(weights, stem => own.Contains(stem) || previous.Contains(stem) || titled.Contains(stem));
            var hasForm = AnswerForms.Has(question.Wants, text, word => asked.Contains(word.ToLowerInvariant()));
            yield return sentence with
            {
                Coverage = coverage,
                Score = coverage + (0.5f * inContext) + (0.4f * passageShare) + (hasForm ? 0.15f : 0f),
            };
            previous = own;
        }
    }

    private static HashSet<string> Stems(string text) => [.. TermAnalyzer.English.Terms(text)];

    private static float Mass(Dictionary<string, float> weights, Func<string, bool> has)
    {
        var mass = 0f;
        foreach (var (stem, weight) in weights)
            mass += has(stem) ? weight : 0f;
        return mass;
    }

    /// <summary>Each stem's share of the question's idf.</summary>
    private Dictionary<string, float> Weights(QuestionReading question)
    {
        var total = Math.Max(question.Stems.Sum(statistics.Idf), float.Epsilon);
        return question.Stems.ToDictionary(stem => stem, stem => statistics.Idf(stem) / total, StringComparer.Ordinal);
    }
}
