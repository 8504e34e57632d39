using ArticleBot.Languages;

namespace ArticleBot.Answering.Answers;

/// <summary>Answers to several questions of one turn as one answer: each under its question, and what stays open is said.</summary>
internal static class JoinedAnswers
{
    /// <summary>Joins them.</summary>
    /// <param name="answers">Questions and their answers, in order; at least one is answered.</param>
    /// <param name="open">Further questions that were not looked at.</param>
    public static Answer Of(IReadOnlyList<(string Question, Answer Answer)> answers, IReadOnlyList<string> open)
    {
        var citations = new List<Citation>();
        var sentences = new List<AnswerSentence>();
        foreach (var (question, answer) in answers.Where(one => IsAnswered(one.Answer)))
        {
            // One sentence may answer two of them.
            if (answer.Sentences is [var only] && sentences is [.., { Side: { } side } last] && only.Text == last.Text)
                sentences[^1] = last with { Side = $"{side} {question}" };
            else
                sentences.AddRange(Marked(question, answer, citations));
        }

        var unanswered = answers.Where(one => !IsAnswered(one.Answer)).Select(one => one.Question).ToList();
        var answered = answers.Select(one => one.Answer).Where(IsAnswered).ToList();
        return new Answer
        {
            Outcome = AnswerOutcome.Answered,
            Sentences = sentences,
            Citations = citations,
            UnderstoodAs = string.Join(' ', answers.Select(one => one.Answer.UnderstoodAs)),
            Notice = Notice([.. answered.Select(answer => answer.Notice).OfType<string>().Distinct()], unanswered, open),
            IsHedged = answered.Exists(answer => answer.IsHedged),
            Trace = answered.MinBy(answer => answer.Probability ?? 1)!.Trace with
            {
                Candidates = [.. answered.SelectMany(answer => answer.Trace.Candidates)],
                Rejected = [.. answers.SelectMany(one => one.Answer.Trace.Rejected)],
                Checks = [.. answers.SelectMany(one => one.Answer.Trace.Checks)],
            },
        };
    }

    private static bool IsAnswered(Answer answer) => answer.Outcome == AnswerOutcome.Answered;

    /// <summary>The first sentence stands behind its question; all are numbered anew, a place that was cited before keeps its number.</summary>
    private static IEnumerable<AnswerSentence> Marked(string question, Answer answer, List<Citation> citations)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var citation in answer.Citations)
        {
            var known = citations.FindIndex(other => (other.Article.Key, other.Version, other.Span) == (citation.Article.Key, citation.Version, citation.Span));
            if (known < 0)
                citations.Add(citation with { Number = citations.Count + 1 });
            numbers[citation.Number] = known < 0 ? citations.Count : known + 1;
        }

        return answer.Sentences.Select((sentence, index) => sentence with
        {
            Citations = [.. sentence.Citations.Select(number => numbers[number])],
            Side = index > 0 ? sentence.Side : sentence.Side is { } side ? $"{question} {side}" : question,
        });
    }

    private static string? Notice(List<string> notices, List<string> unanswered, IReadOnlyList<string> open)
    {
        if (unanswered.Count > 0)
            notices.Add(Phrases.FormatNoAnswerTo(Listed.WithOr(unanswered)));
        if (open.Count > 0)
            notices.Add(Phrases.FormatAskAgain(Listed.WithAnd(open)));
        return notices.Count > 0 ? string.Join(' ', notices) : null;
    }
}
