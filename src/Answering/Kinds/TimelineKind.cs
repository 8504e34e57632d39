using System.Text.RegularExpressions;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Languages;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Kinds;

/// <summary>What happened when, in order: the sentences about a subject that tell a day, the earliest first.</summary>
internal sealed partial class TimelineKind(Subjects subjects, EvidenceReader reader, Quoting quoting, IOptions<AnsweringOptions> options) : IQuestionKind
{
    private const int MostEvents = 12;

    /// <summary>How much of the subject's words a passage must have, 0 to 1.</summary>
    private const float LeastCoverage = 0.6f;

    /// <inheritdoc/>
    public string Name => "timeline";

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        if (Timeline().Match(question.Reading.Bare) is not { Success: true } match)
            return null;
        // Of a passage on the subject every sentence counts that tells a day: hardly one of them repeats what it is about.
        var (subject, found) = await subjects.FindAsync(match.Groups["topic"].Value.Trim(), question.Asking, isOneArticleEnough: false, cancellationToken);
        var passages = subject.Stems.Count == 0 ? found : [.. found.Where(passage => passage.Coverage >= LeastCoverage)];
        steps.Mark("find");
        var findings = reader.ReadForSubject(QuestionReading.Everything, passages, options.Value.PassagesReadBeforeRefusing);
        steps.Mark("read");
        var events = findings.Sentences.Where(sentence => DayOf(sentence) is not null).DistinctBy(sentence => sentence.Text, StringComparer.OrdinalIgnoreCase)
            .Take(MostEvents + 1).OrderBy(sentence => DayOf(sentence)!.Value.First).ThenBy(sentence => sentence.Span.Start).ToList();
        // One day is no order: then it is a question like any other.
        return events.Count > 1 ? findings with { Question = question.Reading, Sentences = events } : null;
    }

    /// <inheritdoc/>
    public Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken) =>
        quoting.DatedAsync(findings, MostEvents, sentence => DayOf(sentence)!.Value.AsOneDate(), Phrases.TimelineGoesOn, cancellationToken);

    /// <summary>The day or days that a sentence tells, words like "yesterday" counted from its article's day; null where it tells none.</summary>
    private static DateRange? DayOf(SentenceEvidence sentence) => DateGrammar.Find(sentence.Text, sentence.Passage.Article.Published?.Exact);

    [GeneratedRegex(
        @"^(please )?((can|could) you )?((give|show|write|make|tell)( me)? )?((an?|the) )?(time ?line|chronology|(order|sequence) of events)( (of|for|"
        + @"about|on|in|at|around))?(?<topic>( .*?)?)(,? please)?$|"
        + @"^what happened when( (to|with|in|at|during|around|about) (?<topic>.+))?$|^(in )?(what|which) order (did|does|do|was|were) (?<topic>.+?) "
        + @"(happen|go|come about|unfold)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Timeline();
}
