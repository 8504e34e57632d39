using System.Text.RegularExpressions;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Kinds;

/// <summary>Who wrote an article, and when it was published.</summary>
internal sealed partial class OriginKind(Origins origins) : IRepliedKind
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public async Task<Answer?> ReplyAsync(QuestionReading question, Asking asking, CancellationToken cancellationToken) =>
        Origin().Match(question.Bare) is { Success: true } origin
            ? await origins.OfAsync(question, origin.Groups["topic"].Value.Trim(), asking, cancellationToken)
            : null;

    [GeneratedRegex(
        @"^(and )?(who (wrote|authored|published|is the (author|writer) of|was the (author|writer) of) (?<topic>.+)|when (was|were) (?<topic>.+) "
        + @"(published|posted|written|last (updated|changed|revised))|(what('s| is) the|give me the) (author|publication date) of (?<topic>.+))$",
        Options)]
    private static partial Regex Origin();
}
