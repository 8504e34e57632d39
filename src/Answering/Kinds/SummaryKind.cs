using System.Text.RegularExpressions;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Kinds;

/// <summary>What an article, or the articles on a subject, say.</summary>
internal sealed partial class SummaryKind(Subjects subjects, EvidenceReader reader, Quoting quoting, IOptions<AnsweringOptions> options) : IQuestionKind
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "summary";

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        var match = PartSaid().Match(question.Reading.Bare);
        if (!match.Success)
            match = Summary().Match(question.Reading.Bare);
        if (!match.Success)
            return null;
        var (subject, passages) = await subjects.FindAsync(TopicWords.Of(match), question.Asking, isOneArticleEnough: true, cancellationToken);
        steps.Mark("find");
        var findings = reader.ReadForSubject(subject, passages, options.Value.PassagesReadBeforeRefusing);
        steps.Mark("read");
        return findings with { Question = question.Reading };
    }

    /// <inheritdoc/>
    public Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken) => quoting.SummaryAsync(findings, cancellationToken);

    [GeneratedRegex(
        @"^(and )?what (do|does|did) (?<topic>(the )?(§|section|paragraph|chapter|clause|article|rule|part|step) ?\d+[a-z]?(\.\d+)*( of .+?)?) (say|state|"
        + @"regulate|contain|provide)$",
        Options)]
    private static partial Regex PartSaid();

    [GeneratedRegex(
        @"^(please )?((can|could) you )?(please )?((summari[sz]e|sum up|recap)( for me)?|(give|write)( me)? (a |an )?(short |brief )?(summary|overview|"
        + @"recap) (of|on)|what (do|does|did) (the |this |that |these |those |your )?(article|articles|documents|text|stories|story) (say|tell us|"
        + @"report)( about| on)?|what('s| is| are) (the |this |that )?(article|articles) about|(what are )?(the )?(main|key) (points|takeaways|facts) (of|"
        + @"in|from|about)|tl;?dr|tell me (more )?about|what do you know about|what is known about)(?<topic>( .*)?)$",
        Options)]
    private static partial Regex Summary();
}
