using System.Numerics;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>
/// The numbers that the learned ranker sees. This is the only place that makes them: training and retrieval both call it, so they cannot
/// drift apart.
/// </summary>
/// <remarks>
/// Everything is computed from the words of the candidates themselves, the rarity of the question's terms and the pretrained encoder's cosine where
/// it is known, nothing from the other scores of the search that found them. So the model stays right whichever index or embedder brings the
/// candidates. No value is ever NaN or infinite.
/// </remarks>
public static class RankingFeatures
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;
    private const float TitleWeight = 0.5f;
    private const float HeadingWeight = 0.5f;
    private const int MeaningFeatures = 8;
    private const int Kinds = 7;
    private const int EncoderFeatures = 3;

    // From this cosine on, two words of the built-in table usually mean nearly the same.
    private const float NearWord = 0.5f;

    private static readonly string[] Columns =
    [
        "bm25_share", "bm25_relative", "bm25_rank", "bm25_lead", "coverage", "coverage_body", "coverage_relative", "rarest_missing", "matched",
        "names", "numbers", "rarest", "similar", "pairs", "phrase", "density", "sentence_share", "sentence_relative", "sentence_coverage",
        "second_sentence", "two_sentences", "three_sentences", "sentence_and_title", "title", "heading", "length", "fit_best", "fit_any",
        "fit_coverage", "article_best", "article_count", "article_rank", "neighbour", "question_terms", "question_idf", "top_share",
        "top_coverage", "cosine", "cosine_relative", "cosine_two", "cosine_sentence", "near_coverage", "near_missing", "near_missing_hard",
        "near_rarest", "kind_other", "kind_number", "kind_time", "kind_person", "kind_place", "kind_reason", "kind_manner",
        "proximity", "proximity_relative", "article_coverage", "article_share", "article_cosine", "neighbour_coverage", "neighbour_cosine", "position",
        "encoder", "encoder_relative", "encoder_rank",
    ];

    /// <summary>How many numbers of a row, from its beginning, need no encoder.</summary>
    public static int CountWithoutEncoder => Count - EncoderFeatures;

    /// <summary>What each number of a row is called, in order.</summary>
    public static IReadOnlyList<string> Names => Columns;

    /// <summary>Number of features of one candidate.</summary>
    public static int Count => Columns.Length;

    /// <summary>Makes the rows of all candidates of one question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="candidates">Its candidates, each compared with that question; the order does not matter.</param>
    /// <returns>Row after row, <see cref="Count"/> numbers each.</returns>
    public static float[] Compute(QuestionAnalysis question, IReadOnlyList<PassageAnalysis> candidates)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(candidates);
        var rows = new float[candidates.Count * Count];
        if (candidates.Count == 0)
            return rows;

        var list = new CandidateList(question, candidates, Score(question, candidates));
        for (var i = 0; i < candidates.Count; i++)
            Fill(rows.AsSpan(i * Count, Count), list, i);
        return rows;
    }

    /// <summary>BM25 with the title and heading as light fields, lengths measured against the mean candidate.</summary>
    private static float[] Score(QuestionAnalysis question, IReadOnlyList<PassageAnalysis> candidates)
    {
        var mean = MathF.Max(1, candidates.Sum(candidate => candidate.Length) / (float)candidates.Count);
        var scores = new float[candidates.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var candidate = candidates[i];
            var norm = 1 - B + (B * candidate.Length / mean);
            for (var terms = candidate.Anywhere; terms != 0; terms &= terms - 1)
            {
                var term = BitOperations.TrailingZeroCount(terms);
                var frequency = (candidate.Counts[term] / norm) + (TitleWeight * ((candidate.Title >> term) & 1))
                    + (HeadingWeight * ((candidate.Heading >> term) & 1));
                scores[i] += question.Idf[term] * frequency * (K1 + 1) / (frequency + K1);
            }
        }

        return scores;
    }

    private static void Fill(Span<float> row, CandidateList list, int index)
    {
        var question = list.Question;
        var candidate = list.Candidates[index];
        var score = list.Scores[index];
        var best = candidate.Sentences[candidate.BestSentence];
        var anywhere = candidate.Anywhere;
        var titles = candidate.Title | candidate.Heading;
        var (second, two, three, fitAny, fitCoverage) = SentenceFeatures(candidate);
        var column = 0;

        row[column++] = list.Share(score);
        row[column++] = score / list.TopScore;
        row[column++] = 1f / (1 + list.Rank(index));
        row[column++] = (score - list.NextBelow(index)) / list.TopScore;
        row[column++] = question.Coverage(anywhere);
        row[column++] = question.Coverage(candidate.Body);
        row[column++] = question.Coverage(anywhere) / list.TopCoverage;
        row[column++] = RarestOf(question, question.AllTerms & ~anywhere);
        row[column++] = Held(question.AllTerms, anywhere);
        row[column++] = Held(question.Names, anywhere);
        row[column++] = Held(question.Numbers, anywhere);
        row[column++] = Held(question.Rarest, anywhere);
        row[column++] = question.Coverage(candidate.Similar);
        row[column++] = candidate.Pairs;
        row[column++] = candidate.Phrase;
        row[column++] = candidate.Density;
        row[column++] = list.Share(best.Bm25);
        row[column++] = best.Bm25 / list.TopSentence;
        row[column++] = question.Coverage(best.Terms);
        row[column++] = second;
        row[column++] = two;
        row[column++] = three;
        row[column++] = question.Coverage(best.Terms | titles);
        row[column++] = question.Coverage(candidate.Title);
        row[column++] = question.Coverage(candidate.Heading);
        row[column++] = MathF.Log(1 + candidate.Length);
        row[column++] = best.Fit(question.Kind);
        row[column++] = fitAny;
        row[column++] = fitCoverage;
        row[column++] = list.ArticleBest(index) / list.TopScore;
        row[column++] = list.ArticleCount(index) / (float)list.Candidates.Count;
        row[column++] = 1f / (1 + list.RankInArticle(index));
        row[column++] = list.BestNeighbour(index) / list.TopScore;
        row[column++] = question.Terms.Count;
        row[column++] = question.TotalIdf;
        row[column++] = list.Share(list.TopScore);
        row[column++] = list.TopCoverage;
        FillMeaning(row[column..], list, candidate);
        row[column + MeaningFeatures + (int)question.Kind] = 1;
        FillSurroundings(row[(column + MeaningFeatures + Kinds)..], list, index);
        FillEncoder(row[^EncoderFeatures..], list, candidate);
    }

    /// <summary>A candidate that is not encoded yet counts as the mean of those that are; where none is, every number is 0.</summary>
    private static void FillEncoder(Span<float> row, CandidateList list, PassageAnalysis candidate)
    {
        if (list.MeanEncoderCosine is not { } mean)
            return;
        var cosine = candidate.EncoderCosine ?? mean;
        row[0] = cosine;
        row[1] = cosine - list.TopEncoderCosine!.Value;
        row[2] = 1f / (1 + list.Candidates.Count(other => (other.EncoderCosine ?? mean) > cosine));
    }

    /// <summary>How near terms stand, what the article's other candidates have, and where in its article the passage lies.</summary>
    private static void FillSurroundings(Span<float> row, CandidateList list, int index)
    {
        var (question, candidate) = (list.Question, list.Candidates[index]);
        var (around, nearest) = (candidate.Anywhere, 0f);
        foreach (var neighbour in list.Neighbours(index))
        {
            around |= list.Candidates[neighbour].Anywhere;
            nearest = MathF.Max(nearest, list.Candidates[neighbour].Cosine);
        }

        row[0] = candidate.Proximity;
        row[1] = candidate.Proximity - list.TopProximity;
        row[2] = question.Coverage(list.ArticleTerms(index));
        row[3] = list.ArticleShare(index);
        row[4] = list.ArticleCosine(index);
        row[5] = question.Coverage(around);
        row[6] = nearest;
        row[7] = MathF.Log(1 + candidate.Passage.Span.Start);
    }

    private static void FillMeaning(Span<float> row, CandidateList list, PassageAnalysis candidate)
    {
        var question = list.Question;
        var missing = question.AllTerms & ~candidate.Anywhere;
        var (near, nearMissing, hard, rarestIdf, rarestNear) = (0f, 0f, 0f, 0f, 1f);
        for (var i = 0; i < question.Terms.Count; i++)
        {
            var weight = question.Idf[i] * candidate.Nearest[i];
            near += weight;
            if ((missing >> i & 1) == 0)
                continue;
            nearMissing += weight;
            hard += candidate.Nearest[i] > NearWord ? weight : 0;
            if (question.Idf[i] > rarestIdf)
                (rarestIdf, rarestNear) = (question.Idf[i], candidate.Nearest[i]);
        }

        var total = MathF.Max(CandidateList.Least, question.TotalIdf);
        row[0] = candidate.Cosine;
        row[1] = candidate.Cosine - list.TopCosine;
        row[2] = candidate.TwoSentenceCosine;
        row[3] = candidate.Sentences.Max(sentence => sentence.Cosine);
        row[4] = near / total;
        row[5] = nearMissing / total;
        row[6] = hard / total;
        row[7] = rarestNear;
    }

    private static (float Second, float Two, float Three, float FitAny, float FitCoverage) SentenceFeatures(PassageAnalysis candidate)
    {
        var question = candidate.Question;
        var (second, two, three, fitAny, fitCoverage) = (0f, 0f, 0f, 0f, 0f);
        for (var i = 0; i < candidate.Sentences.Count; i++)
        {
            var sentence = candidate.Sentences[i];
            var fit = sentence.Fit(question.Kind);
            var coverage = question.Coverage(sentence.Terms);
            var pair = sentence.Terms | (i + 1 < candidate.Sentences.Count ? candidate.Sentences[i + 1].Terms : 0);
            var triple = pair | (i + 2 < candidate.Sentences.Count ? candidate.Sentences[i + 2].Terms : 0);
            if (i != candidate.BestSentence)
                second = MathF.Max(second, coverage);
            two = MathF.Max(two, question.Coverage(pair));
            three = MathF.Max(three, question.Coverage(triple));
            fitAny = MathF.Max(fitAny, fit);
            fitCoverage = MathF.Max(fitCoverage, fit * coverage);
        }

        return (second, two, three, fitAny, fitCoverage);
    }

    /// <summary>How many of the wanted terms are held, 0 to 1; 1 when none is wanted.</summary>
    private static float Held(ulong wanted, ulong held) =>
        wanted == 0 ? 1 : BitOperations.PopCount(wanted & held) / (float)BitOperations.PopCount(wanted);

    private static float RarestOf(QuestionAnalysis question, ulong terms)
    {
        var rarest = 0f;
        for (; terms != 0; terms &= terms - 1)
            rarest = MathF.Max(rarest, question.Idf[BitOperations.TrailingZeroCount(terms)]);
        return rarest;
    }
}
