using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Comparing;

/// <summary>What one change of the bot did to one question.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Question">The question.</param>
/// <param name="Measure">What was judged.</param>
/// <param name="IsBetter">Wrong before and right now; else the other way round.</param>
internal sealed record ChangedQuestion(string Id, string Question, string Measure, bool IsBetter);

/// <summary>How often something went from wrong to right and back.</summary>
/// <param name="Measure">What was judged.</param>
/// <param name="Count">On how many questions both runs were judged.</param>
/// <param name="Before">Share right in the earlier run.</param>
/// <param name="Now">Share right in this run.</param>
/// <param name="Better">Questions that got right.</param>
/// <param name="Worse">Questions that got wrong.</param>
/// <param name="Chance">Chance of so uneven a split if the change did nothing (McNemar's exact test, two-sided). Below 0.05 is worth believing.</param>
internal sealed record MeasureChange(string Measure, int Count, double Before, double Now, int Better, int Worse, double Chance);

/// <summary>One figure of both runs.</summary>
/// <param name="Group">The matter.</param>
/// <param name="Measure">The figure.</param>
/// <param name="Before">In the earlier run.</param>
/// <param name="Now">In this run.</param>
internal sealed record FigureChange(string Group, string Measure, double Before, double Now);

/// <summary>Compares this run with an earlier one, question by question.</summary>
internal sealed class Comparison
{
    // Each says whether a question came out right, or null where the question does not ask for it.
    private static readonly (string Name, Func<QuestionScore, bool?> IsRight)[] Judgements =
    [
        ("Hits@1", score => score.Retrieval is { } found ? found.FirstHit == 1 : null),
        ("Hits@4", score => score.Retrieval is { } found ? found.FirstHit <= 4 : null),
        ("contain", score => score.Answer?.Contains),
        ("right in any wording", score => score.Shown.IsRight),
        ("no unhedged wrong answer", score => !score.IsUnhedgedWrong),
        ("short answer not another", score => score.Shown.ShortAnswer is { } shown ? shown != ShortAnswerScore.Another : null),
        ("short answer exact", score => score.ShortAnswer?.IsExact),
        ("good citation", score => score.IsUnanswerable || (score.Retrieval is null && score.Answer is null) ? null : score.Citations is { Good: > 0 }),
        ("refused rightly", score => score.IsUnanswerable ? score.IsRefused : null),
        ("answered, not refused", score => score.IsUnanswerable ? null : !score.IsRefused),
    ];

    private readonly int[] _counts = new int[Judgements.Length];
    private readonly int[] _before = new int[Judgements.Length];
    private readonly int[] _now = new int[Judgements.Length];
    private readonly List<ChangedQuestion> _changed = [];
    private readonly List<(QuestionScore Before, QuestionScore Now)> _scores = [];

    /// <summary>Every question that changed, in the order of the questions.</summary>
    public IReadOnlyList<ChangedQuestion> Changed => _changed;

    public void Add(EvaluationQuestion question, QuestionScore before, QuestionScore now)
    {
        _scores.Add((before, now));
        for (var index = 0; index < Judgements.Length; index++)
        {
            var (name, isRight) = Judgements[index];
            if (isRight(before) is not { } was || isRight(now) is not { } @is)
                continue;
            _counts[index]++;
            _before[index] += was ? 1 : 0;
            _now[index] += @is ? 1 : 0;
            if (was != @is)
                _changed.Add(new ChangedQuestion(question.Id, question.Question, name, @is));
        }
    }

    /// <summary>One row per judgement that any question asks for.</summary>
    public IReadOnlyList<MeasureChange> Summary() =>
    [
        .. Judgements.Index().Where(judgement => _counts[judgement.Index] > 0).Select(judgement =>
        {
            var (index, (name, _)) = judgement;
            var better = _changed.Count(change => change.Measure == name && change.IsBetter);
            var worse = _changed.Count(change => change.Measure == name && !change.IsBetter);
            return new MeasureChange(
                name,
                _counts[index],
                Measure.Round((double)_before[index] / _counts[index]),
                Measure.Round((double)_now[index] / _counts[index]),
                better,
                worse,
                Measure.Round(ChanceOf(better, worse)));
        }),
    ];

    /// <summary>Every figure that both runs have and that is not the same.</summary>
    public IReadOnlyList<FigureChange> Figures()
    {
        var before = QualityReport.Of([.. _scores.Select(scores => scores.Before)]);
        var now = QualityReport.Of([.. _scores.Select(scores => scores.Now)]);
        return
        [
            .. now.Groups.SelectMany(group => group.Measures.Select(measure => (group.Name, Now: measure, Before: before.Find(group.Name, measure.Name))))
                .Where(figure => figure is { Now.Value: not null, Before.Value: not null } && figure.Now.Value != figure.Before.Value)
                .Select(figure => new FigureChange(figure.Name, figure.Now.Name, figure.Before.Value!.Value, figure.Now.Value!.Value)),
        ];
    }

    /// <summary>Two-sided sign test: how likely a fair coin splits as unevenly. McNemar 1947, in its exact form.</summary>
    internal static double ChanceOf(int better, int worse)
    {
        var tosses = better + worse;
        var fewer = Math.Min(better, worse);
        var tail = 0.0;
        var logChoose = 0.0;
        for (var heads = 0; heads <= fewer; heads++)
        {
            tail += Math.Exp(logChoose - (tosses * Math.Log(2)));
            logChoose += Math.Log((double)(tosses - heads) / (heads + 1));
        }

        return Math.Min(1, 2 * tail);
    }
}
