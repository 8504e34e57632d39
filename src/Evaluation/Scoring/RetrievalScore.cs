using ArticleBot.Evaluation.Cases;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>How well the passages of one question hold its evidence, by the rules of MultiHop-RAG (Tang and Yang 2024).</summary>
internal sealed record RetrievalScore
{
    /// <summary>How many passages count.</summary>
    public const int Depth = 10;

    /// <summary>Rank of the first passage that holds an evidence text, 1 to <see cref="Depth"/>, or null.</summary>
    public int? FirstHit { get; init; }

    /// <summary>1 / <see cref="FirstHit"/>, or 0.</summary>
    public double ReciprocalRank => FirstHit is { } rank ? 1.0 / rank : 0;

    /// <summary>Sum over ranks of the texts first found there, divided by the rank, over the number of texts. 0 to 1.</summary>
    public required double AveragePrecision { get; init; }

    /// <summary>Share of the right articles that have a passage among the first ten. 0 to 1.</summary>
    public required double ArticleRecall { get; init; }

    /// <summary>Whether everything wanted was found.</summary>
    public required bool HasAllEvidence { get; init; }

    /// <summary>The score, or null for a question without evidence.</summary>
    public static RetrievalScore? Of(EvaluationQuestion question, IReadOnlyList<PredictedText> retrieved)
    {
        if (question.Evidence.Count == 0)
            return null;

        var articles = question.Evidence.Select(evidence => evidence.ArticleId).Distinct().ToList();
        var isByArticle = question.EvidenceMode == EvidenceMode.Article;
        var texts = question.Evidence.Select(evidence => new EvidenceText(evidence.Text)).DistinctBy(evidence => evidence.Plain).ToList();
        var wanted = isByArticle ? articles.Count : texts.Count;
        var found = new HashSet<string>(StringComparer.Ordinal);
        int? first = null;
        var precision = 0.0;
        for (var rank = 1; rank <= Math.Min(Depth, retrieved.Count); rank++)
        {
            var passage = retrieved[rank - 1];
            var text = new EvidenceText(passage.Text);
            var hits = isByArticle ? articles.FindAll(article => article == passage.ArticleId)
                : [.. texts.Where(gold => gold.IsIn(text)).Select(gold => gold.Plain)];
            if (hits.Count == 0)
                continue;
            first ??= rank;
            precision += (double)hits.Count(found.Add) / rank;
        }

        var reached = retrieved.Take(Depth).Select(passage => passage.ArticleId).Distinct().Count(articles.Contains);
        var isOneEnough = question.EvidenceMode == EvidenceMode.Any;
        var possible = Math.Min(isByArticle ? wanted : question.Evidence.Count, Depth);
        return new RetrievalScore
        {
            FirstHit = first,
            AveragePrecision = isOneEnough ? (first is { } rankOfFirst ? 1.0 / rankOfFirst : 0) : precision / possible,
            ArticleRecall = isOneEnough ? (reached > 0 ? 1 : 0) : (double)reached / articles.Count,
            HasAllEvidence = isOneEnough ? found.Count > 0 : found.Count == wanted,
        };
    }
}
