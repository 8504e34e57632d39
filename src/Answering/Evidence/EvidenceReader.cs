using ArticleBot.Answering.Checking;
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

    // What the reader overlooks: nothing of the kind that is asked for, somebody else's story, somebody else's words, the verb itself.
    private const float MissingFormLogOdds = 2f;
    private const float MissingNamesLogOdds = 2f;
    private const float SpeechLogOdds = 4f;
    private const float PastTenseLogOdds = 4f;

    // Without the reader: the words of the sentence, of what stands around it, the passage's rank, and a thing of the wanted kind.
    private const float ContextWeight = 0.5f;
    private const float PassageWeight = 0.4f;
    private const float FormWeight = 0.15f;

    // A sentence about a subject has nearly as many of its words as the best one, the passages have most of them.
    private const float LeastOfSubject = 0.6f;
    private const float MostOfSubject = 0.6f;
    private const float SubjectSpread = 0.2f;

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

    /// <summary>Judges sentences by how much they say about a subject; the reader, which looks for an answer, is not asked.</summary>
    /// <param name="subject">The subject as a question reading; without words every sentence is about it.</param>
    /// <param name="passages">The passages, best first.</param>
    /// <param name="count">How many of them are read.</param>
    public Findings ReadForSubject(QuestionReading subject, IReadOnlyList<RankedPassage> passages, int count)
    {
        var wording = new WordingScale(subject, statistics);
        var sentences = new List<SentenceEvidence>();
        var read = passages.Take(count).ToList();
        foreach (var found in read)
            Judge(subject, found, null, wording, 0f, sentences);
        var isAboutAll = subject.Stems.Count == 0;
        if (!isAboutAll)
        {
            var most = sentences.Select(sentence => sentence.Coverage).DefaultIfEmpty().Max();
            sentences.RemoveAll(sentence => sentence.Coverage == 0 || sentence.Coverage < LeastOfSubject * most);
        }

        return new Findings(subject, passages, sentences)
        {
            ReadCount = read.Count,
            Answerability = sentences.Count == 0 ? float.NegativeInfinity
                : isAboutAll ? 1f
                : (passages.Max(found => found.Coverage) - MostOfSubject) / SubjectSpread,
        };
    }

    private static void Judge(
        QuestionReading question, RankedPassage found, PassageReading? reading, WordingScale scale, float passageOdds, List<SentenceEvidence> sentences)
    {
        var titled = Stems($"{found.Passage.Article.Title} {found.Passage.Heading}");
        var previous = new HashSet<string>();
        var speech = Speech.AskedFor(question.Text);
        var past = PastTense.AskedFor(question.Text);
        for (var index = 0; index < found.Passage.Sentences.Count; index++)
        {
            var sentence = new SentenceEvidence(found, index);
            var text = sentence.Text;
            if (Orders.AreIn(text))
                continue;
            var own = Stems(text);
            var coverage = scale.Mass(own.Contains);
            var inContext = scale.Mass(IsNear);
            var hasForm = AnswerForms.Has(question.Wants, text, scale.IsAsked);
            var wording = coverage + (ContextWeight * inContext) + (PassageWeight * passageOdds) + (hasForm ? FormWeight : 0f);
            var log = (reading?.ScoreOf(sentence.Span) ?? float.NegativeInfinity)
                - (hasForm ? 0f : MissingFormLogOdds)
                - (MissingNamesLogOdds * scale.MissingNames(IsNear))
                + (speech is not null && speech.IsIn(text) ? SpeechLogOdds : 0f)
                + (past is not null && past.IsToldIn(text) ? PastTenseLogOdds : 0f);
            sentences.Add(sentence with
            {
                Coverage = coverage,
                Wording = wording,
                Reading = log,
                Answer = reading?.BestIn(sentence.Span),
                Score = reading is null ? wording : log + (ShareWeight * found.LexicalShare),
            });
            previous = own;

            bool IsNear(string stem) => own.Contains(stem) || previous.Contains(stem) || titled.Contains(stem);
        }
    }

    private static HashSet<string> Stems(string text) => [.. TermAnalyzer.English.Terms(text)];
}
