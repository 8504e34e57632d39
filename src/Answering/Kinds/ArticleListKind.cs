using System.Text.RegularExpressions;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Kinds;

/// <summary>Which articles there are.</summary>
internal sealed partial class ArticleListKind(Listing listing) : IRepliedKind
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // "What is new since Monday" asks for articles, "what is new in the budget since Monday" does not.
    /// <inheritdoc/>
    public async Task<Answer?> ReplyAsync(QuestionReading question, Asking asking, CancellationToken cancellationToken) =>
        ForeignCourtesies.Of(question.Bare) == Courtesy.ArticleList ? await listing.OfAsync(question.Text, string.Empty, asking.AskedOn, cancellationToken)
            : ArticleList().Match(question.Bare) is { Success: true } list && ChangeWording.SubjectOf(question.Bare) is null
            ? await listing.OfAsync(question.Text, TopicWords.Of(list), asking.AskedOn, cancellationToken)
            : null;

    [GeneratedRegex(
        @"^((which|what) (other )?(articles?|documents?|texts?|stories) (are there|do you (have|know)|can (you|i) (search|ask about)|exist|have you( got|"
        + @" read)?)|(please )?(list|show)( me)?( all)?( of)?( the| your)? (articles|documents|stories)|(what|which) (articles|documents|stories) "
        + @"(mention|are about|are from|were published|talk about|cover|deal with|concern)|(are there|do you have)( any)? (articles|documents|stories)|"
        + @"articles|what('s| is) new|what (has |have )?changed(?= since\b| lately| recently| in\b)|any news)(?<topic>( .*)?)$",
        Options)]
    private static partial Regex ArticleList();
}
