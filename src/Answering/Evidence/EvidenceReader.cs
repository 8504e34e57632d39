using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Reading;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence;

/// <summary>Reads found passages sentence by sentence and judges how well each seems to answer.</summary>
internal sealed class EvidenceReader(ITermStatistics statistics, ISpanReader spans)
{
    /// <summary>What the share of the question's words in the passage counts beside the reader's log-odds.</summary>
    private const float ShareWeight = 8f;

    // Without the reader: the words of the sentence, of what stands around it, the passage's rank, and a thing of the wanted kind.
    private const float ContextWeight = 0.5f;
    private const float PassageWeight = 0.4f;
    private const float FormWeight = 0.15f;

    /// <summary>Judges every sentence of the first passages.</summary>
    /// <param name="question">The question, standing alone.</param>
    /// <param name="passages">The passages, best first.</param>
    /// <param name="count">How many of them are read.</param>
    public Findings Read(QuestionReading question, IReadOnlyList<RankedPassage> passages, int count)
    {
        var read = passages.Take(count).ToList();
        var readings = spans.IsAvailable && read.Count > 0 ? spans.Read(question.Text, [.. read.Select(found => found.Passage)]) : [];
        var wording = new WordingScale(question, statistics);
        var best = read.Select(found => found.Score).DefaultIfEmpty().Max();
        var sentences = new List<SentenceEvidence>();
        for (var i = 0; i < read.Count; i++)
            Judge(question, read[i], readings.Count > 0 ? readings[i] : null, wording, MathF.Exp(read[i].Score - best), sentences);

        sentences.Sort((left, right) => right.Score.CompareTo(left.Score));
        return new Findings(question, passages, sentences)
        {
            ReadCount = read.Count,
            Answerability = Answerability.Of(passages, sentences, spans.IsAvailable),
        };
    }

    private static void Judge(
        QuestionReading question, RankedPassage found, PassageReading? reading, WordingScale scale, float passageOdds, List<SentenceEvidence> sentences)
    {
        var titled = Stems($"{found.Passage.Article.Title} {found.Passage.Heading}");
        var previous = new HashSet<string>();
        for (var index = 0; index < found.Passage.Sentences.Count; index++)
        {
            var sentence = new SentenceEvidence(found, index);
            var text = sentence.Text;
            var own = Stems(text);
            var coverage = scale.Mass(own.Contains);
            var inContext = scale.Mass(stem => own.Contains(stem) || previous.Contains(stem) || titled.Contains(stem));
            var hasForm = AnswerForms.Has(question.Wants, text, scale.IsAsked);
            var wording = coverage + (ContextWeight * inContext) + (PassageWeight * passageOdds) + (hasForm ? FormWeight : 0f);
            var log = reading?.ScoreOf(sentence.Span) ?? float.NegativeInfinity;
            sentences.Add(sentence with
            {
                Coverage = coverage,
                Wording = wording,
                Reading = log,
                Answer = reading?.BestIn(sentence.Span),
                Score = reading is null ? wording : log + (ShareWeight * found.LexicalShare),
            });
            previous = own;
        }
    }

    private static HashSet<string> Stems(string text) => [.. TermAnalyzer.English.Terms(text)];
}
