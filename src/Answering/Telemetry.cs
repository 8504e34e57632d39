using System.Diagnostics;
using System.Diagnostics.Metrics;
using ArticleBot.Answering.Answers;

namespace ArticleBot.Answering;

/// <summary>
/// What this room tells a collector of each question: a span with one below it for each step, and counts. What was asked is told only where it is wanted.
/// </summary>
internal static class Telemetry
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "ArticleBot.Answering";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Questions = Meter.CreateCounter<long>(
        "articlebot.questions", "{question}", "Questions by what became of them and how sure the answer sounds.");

    private static readonly Histogram<double> QuestionDuration = Meter.CreateHistogram<double>(
        "articlebot.question.duration", "s", "Time from a question to its checked answer, further questions to offer not included.");

    private static readonly Histogram<double> StepDuration = Meter.CreateHistogram<double>(
        "articlebot.step.duration", "s", "Time that one step of a question took.");

    private static readonly Counter<long> Rejected = Meter.CreateCounter<long>(
        "articlebot.sentences.rejected", "{sentence}", "Sentences that were composed and did not pass the check.");

    /// <summary>Begins the span of a question; null where nobody listens.</summary>
    /// <param name="question">What was asked, where the span shall say so; else null.</param>
    public static Activity? BeginQuestion(string? question)
    {
        var span = Source.StartActivity("question");
        if (question is not null)
            span?.SetTag("articlebot.question", question);
        return span;
    }

    /// <summary>Notes a step that has ended just now.</summary>
    public static void EndStep(string name, TimeSpan elapsed)
    {
        StepDuration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("articlebot.step", name));
        var end = DateTime.UtcNow;
        using var span = Source.StartActivity(name, ActivityKind.Internal, default(ActivityContext), startTime: end - elapsed);
        span?.SetEndTime(end);
    }

    /// <summary>Notes what became of a question.</summary>
    public static void EndQuestion(Activity? span, Answer answer, TimeSpan elapsed)
    {
        var (outcome, sureness) = (Word(answer.Outcome), SurenessOf(answer));
        Questions.Add(1, new("articlebot.outcome", outcome), new KeyValuePair<string, object?>("articlebot.sureness", sureness));
        QuestionDuration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("articlebot.outcome", outcome));
        if (answer.Trace.Rejected.Count > 0)
            Rejected.Add(answer.Trace.Rejected.Count);
        span?.SetTag("articlebot.outcome", outcome)
            .SetTag("articlebot.sureness", sureness)
            .SetTag("articlebot.probability", answer.Probability)
            .SetTag("articlebot.sentences", answer.Sentences.Count)
            .SetTag("articlebot.sentences.rejected", answer.Trace.Rejected.Count)
            .SetTag("articlebot.citations", answer.Citations.Count);
    }

    private static string Word(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Answered => "answered",
        AnswerOutcome.NothingFound => "nothing_found",
        AnswerOutcome.Clarify => "clarify",
        _ => "small_talk",
    };

    private static string SurenessOf(Answer answer) => answer switch
    {
        { Outcome: not AnswerOutcome.Answered } => "none",
        { IsHedged: true } => "hedged",
        _ => "sure",
    };
}
