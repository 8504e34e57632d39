using System.Buffers;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence.Rules;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>Reads found passages sentence by sentence and judges how well each seems to answer.</summary>
internal sealed class EvidenceReader(
    ITermStatistics statistics, ISpanReader spans, EvidenceRules allRules, SentencePickers pickers, AnswerProbability probability)
{
    // A cell, or a few words below a heading, that answers: as sure as a sentence that the reader believes in, and surer the more of the question names it.
    private const float CellLogOdds = 4f;
    private const float NamedRowLogOdds = 8f;

    /// <summary>A longer first sentence of an item is more than its label, in UTF-16 code units.</summary>
    private const int LongestLabel = 30;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”\"„«»");

    // A sentence further behind was never chosen for its meaning on 4,235 questions of our own.
    private const int MostCompared = 6;

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
    public Findings Read(QuestionReading question, IReadOnlyList<RankedPassage> passages, int count) =>
        ReadFurther(new Findings(question, passages, []) { ReadCount = 0, Reader = spans.Now }, count);

    /// <summary>Goes on reading where earlier findings stopped.</summary>
    /// <param name="before">What was found so far.</param>
    /// <param name="count">How many of the passages, the best first, are read in the end.</param>
    public Findings ReadFurther(Findings before, int count)
    {
        var (question, passages) = (before.Question, before.Passages);
        var further = passages.Take(count).Skip(before.ReadCount).ToList();
        var reader = before.Reader ?? spans.Now;
        var readings = reader.IsAvailable && further.Count > 0 ? reader.Read(question.Text, [.. further.Select(found => found.Passage)]) : [];
        var wording = new WordingScale(question, statistics, new PassageNames(passages.Take(count).Select(found => found.Passage)));
        var best = passages.Take(count).Select(found => found.Score).DefaultIfEmpty().Max();
        var rules = allRules.For(question, wording, [.. passages.Take(count).Select(found => found.Passage)]);
        var asked = new Asked(question, new TableQuestion(question), wording, rules, reader.Kind);
        var (sentences, leftOut) = (new List<SentenceEvidence>(before.Sentences), new List<(DraftQuote, string)>(before.LeftOut));
        for (var i = 0; i < further.Count; i++)
            Judge(asked, further[i], readings.Count > 0 ? readings[i] : null, further[i].Score - best, sentences, leftOut);

        Compare(before, reader, sentences);
        Versions.PutAskedFirst(question.Text, sentences);
        return Answerability.Judge(before with { Sentences = sentences, LeftOut = leftOut, ReadCount = before.ReadCount + further.Count, Reader = reader },
            probability);
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
        var asked = new Asked(subject, new TableQuestion(subject), wording, RulesOfQuestion.None, ReaderKind.None);
        foreach (var found in read)
            Judge(asked, found, null, float.NegativeInfinity, sentences, []);
        // What stands under "Pets" is about pets, whatever its words.
        for (var i = 0; i < sentences.Count; i++)
        {
            var under = $"{sentences[i].Passage.Heading} {LabelOver(sentences[i])}";
            sentences[i] = sentences[i] with { Coverage = wording.Mass(Stems($"{sentences[i].Text} {under}").Contains) };
        }

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

    /// <param name="asked">What is asked.</param>
    /// <param name="found">The passage.</param>
    /// <param name="reading">What the reader found in it, or null when it was not asked.</param>
    /// <param name="rank">Log-odds of the passage against the best one, at most 0.</param>
    /// <param name="sentences">Takes the sentences.</param>
    /// <param name="leftOut">Takes those that a rule leaves out.</param>
    private void Judge(
        Asked asked,
        RankedPassage found,
        PassageReading? reading,
        float rank,
        List<SentenceEvidence> sentences,
        List<(DraftQuote, string)> leftOut)
    {
        var (question, ofTable, scale, rules, kind) = asked;
        var titles = new Titles(found.Passage);
        var previous = new HashSet<string>();
        var isBehindQuestion = false;
        for (var index = 0; index < found.Passage.Sentences.Count; index++)
        {
            var sentence = new SentenceEvidence(found, index);
            var text = sentence.Text;
            if (Orders.AreIn(text) || Introduces(found.Passage, sentence.Span) || IsTitle(found.Passage, text))
                continue;
            var own = Stems(text);
            if (Asks(text))
            {
                // Lists of questions and answers: what stands behind the question answers it.
                (previous, isBehindQuestion) = (own, true);
                continue;
            }

            var words = new SentenceWords(text, own, previous, titles.Of(sentence.Span)) { IsBehindQuestion = isBehindQuestion };
            var coverage = scale.Mass(own.Contains);
            var inContext = scale.Mass(words.Have);
            var hasForm = AnswerForms.Has(question.Wants, text, scale.IsAsked);
            var row = TableRow.At(found.Passage, sentence.Span);
            // Where a table is told whole, its first row stands for all.
            if (row is { IsHead: true }
                || (row is not null && TableAsked.RowsOf(row, ofTable) is [var first, ..] && first != found.Passage.Sentences[index]))
                continue;
            var answer = reading?.BestIn(sentence.Span);
            var isOfOtherKind = row is null && answer is { } chosen && sentence.Span.Contains(chosen.Span)
                && !AnswerForms.MayBe(question.Wants, question.Text, found.Passage.Quote(chosen.Span));
            if (isOfOtherKind)
                answer = null;
            var effects = rules.Of(
                new JudgedSentence(found.Passage, sentence.Span, words, hasForm) { Row = row, HasWordsOfOtherKind = isOfOtherKind });
            if (effects.Exclude)
            {
                leftOut.Add((sentence.Quote, effects.All[^1].Rule));
                continue;
            }

            var wording = coverage + (ContextWeight * inContext) + (PassageWeight * MathF.Exp(rank)) + (hasForm ? FormWeight : 0f);
            var cell = reading is null ? null : row?.Answer(ofTable, scale);
            // A telephone number is nobody's name.
            if (cell is { } given && !AnswerForms.MayBe(question.Wants, question.Text, found.Passage.Quote(given.Span)))
                cell = null;
            if (row is not null && cell is null && answer is { } read)
            {
                if (row.IsOfAnotherColumn(read.Span, ofTable))
                    continue;
                if (!row.MayAnswer(read.Span, ofTable) || !AnswerForms.MayBe(question.Wants, question.Text, found.Passage.Quote(read.Span)))
                    answer = null;
            }

            var named = cell?.Named ?? (reading is null || row is not null ? null
                : PartAsked.Named(question, scale, found.Passage, sentence.Span) ?? StepsAsked.Named(question, scale, found.Passage, sentence.Span)
                    ?? Fragment.Named(question, scale, found.Passage, sentence.Span, hasForm));
            var ofContext = named is { } share ? CellLogOdds + (NamedRowLogOdds * share) : float.NegativeInfinity;

            // The reader has read the sentence with its bullet or number.
            var whole = found.Passage.Sentences[index];
            // The reader was not asked about cells, so what their heads tell counts half of what it would say.
            var features = new SentenceFeatures
            {
                Reading = MathF.Max(reading?.ScoreOf(whole) ?? float.NegativeInfinity, ofContext),
                Evidence = MathF.Max(reading?.EvidenceOf(whole) is { } evidence && float.IsFinite(evidence) ? evidence : 0f, ofContext / 2f),
                OtherReading = reading?.OtherScoreOf(whole) ?? 0f,
                HasForm = hasForm,
                Rank = rank,
                Context = inContext,
            };
            sentences.Add(sentence with
            {
                Coverage = coverage,
                Wording = wording,
                Features = features,
                MissingNames = scale.MissingNames(words.Have),
                Effects = effects,
                Reading = features.Reading + effects.Belief,
                Answer = cell is { IsGiven: true } ? null
                    : cell is { Span: var span } ? new SpanCandidate(span, ofContext)
                    : named is null ? answer
                    : new SpanCandidate(answer?.Span ?? sentence.Span, ofContext),
                Cell = cell is { StandsAlone: true } alone ? alone.Span : null,
                Score = reading is null ? wording : pickers.For(kind).Score(features) + effects.Choice,
            });
            (previous, isBehindQuestion) = (own, false);
        }
    }

    /// <summary>
    /// Sorts the sentences by score, compares the first with the question by their meaning, and sorts them anew. Those behind them could not come first by it.
    /// The fewer of the question's words a passage has, the more it counts: whoever asks in the article's own words is served better by the reader.
    /// </summary>
    private void Compare(Findings asked, ISpanReader reader, List<SentenceEvidence> sentences)
    {
        var otherWords = 1f - asked.Passages.Select(passage => passage.Coverage).DefaultIfEmpty().Max();
        var picker = pickers.For(reader.Kind);
        for (var i = 0; i < sentences.Count; i++)
            sentences[i] = At(sentences[i], 0f);
        SortByScore(sentences);
        if (reader.Closeness(asked.Question.Text, [.. sentences.Take(MostCompared).Select(InContext)]) is not { Count: > 0 } closeness)
            return;
        for (var i = 0; i < sentences.Count; i++)
            sentences[i] = At(sentences[i], otherWords * (i < closeness.Count ? closeness[i] : closeness.Min()));
        SortByScore(sentences);

        SentenceEvidence At(SentenceEvidence sentence, float nearness)
        {
            if (sentence.Features.Closeness == nearness)
                return sentence;
            var features = sentence.Features with { Closeness = nearness };
            return sentence with { Features = features, Score = sentence.Score - picker.Score(sentence.Features) + picker.Score(features) };
        }
    }

    private static string InContext(SentenceEvidence sentence)
    {
        var passage = sentence.Passage;
        var over = string.Join(' ', passage.ContextOf(passage.Sentences[sentence.Index]).Select(part => part.Text));
        return $"{passage.Article.Title}\n{(over.Length > 0 ? $"{over}\n" : string.Empty)}{sentence.Text}";
    }

    private static void SortByScore(List<SentenceEvidence> sentences) => sentences.Sort((left, right) => right.Score.CompareTo(left.Score));

    /// <summary>What introduces a list says nothing by itself; its items are shown with it.</summary>
    private static bool Introduces(Passage passage, TextSpan sentence) => passage.Quote(sentence).AsSpan().TrimEnd().EndsWith(":")
        && passage.Structure.Elements.SelectMany(element => element.Context).Any(part =>
            part.Kind == ContextKind.Introduction && (sentence.Contains(part.Span) || part.Span.Contains(sentence)));

    /// <summary>
    /// The title stands over the article in any case, and names a matter without saying what is so. An article without one is called by its first sentence,
    /// which says something as any other.
    /// </summary>
    private static bool IsTitle(Passage passage, string text) =>
        passage.Sentences.Count > 1
        && text.AsSpan().TrimEnd() is not [.., '.' or '!' or '?' or '。' or '”' or '"' or '…']
        && text.AsSpan().Trim().Equals(passage.Article.Title, StringComparison.OrdinalIgnoreCase);

    /// <summary>A question answers none, whoever asks it; one in quotation marks is told, and "did you know" tells.</summary>
    private static bool Asks(string sentence) =>
        sentence.AsSpan().TrimEnd().EndsWith("?")
        && !sentence.AsSpan().ContainsAny(QuotationMarks)
        && !sentence.Contains("did you know", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an item begins with that says what it is about: "4. Notice. Tell your manager eight weeks before."</summary>
    private static string LabelOver(SentenceEvidence sentence) => sentence.Passage.Structure.ElementAt(sentence.Span) is { IsCell: false } item
        && sentence.Passage.Sentences.FirstOrDefault(first => item.Span.Contains(first)) is { Length: > 0 and <= LongestLabel } label && label != sentence.Span
            ? sentence.Passage.Quote(label) : string.Empty;

    private static HashSet<string> Stems(string text) => [.. TermAnalyzer.English.Terms(text)];

    /// <summary>What is the same for all passages of a question.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Table">The question, as tables answer it.</param>
    /// <param name="Scale">Weighs its words.</param>
    /// <param name="Rules">The rules that have something to say about it.</param>
    /// <param name="Reader">Which reader is asked.</param>
    private sealed record Asked(QuestionReading Question, TableQuestion Table, WordingScale Scale, RulesOfQuestion Rules, ReaderKind Reader);
}
