using System.Text.RegularExpressions;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Kinds;

/// <summary>Greetings, thanks, complaints, and what the bot can do.</summary>
internal sealed partial class SmallTalk(IArticleLibrary library) : IRepliedKind
{
    // Every message passes through these, and thanks have many ways to be cut into words: they are matched in linear time.
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <inheritdoc/>
    public Task<Answer?> ReplyAsync(QuestionReading question, Asking asking, CancellationToken cancellationToken) =>
        Task.FromResult((question.Bare, ForeignCourtesies.Of(question.Bare)) switch
        {
            // Whoever does not know yet what to ask is offered questions.
            var (bare, courtesy) when courtesy == Courtesy.Greeting || Greeting().IsMatch(bare) =>
                Replies.Greeting(question.Text, library.Articles.Count) with { IsInvitation = true },
            var (bare, courtesy) when courtesy == Courtesy.Thanks || Thanks().IsMatch(bare) => Replies.Thanks(question.Text),
            var (bare, _) when Complaint().IsMatch(bare) => Replies.Regret(question.Text),
            var (bare, courtesy) when courtesy == Courtesy.Help || Help().IsMatch(bare) =>
                Replies.Help(question.Text, library.Articles.Count) with { IsInvitation = true },
            _ => null,
        });

    [GeneratedRegex(@"^(hi|hiya|hello|hey|howdy|greetings|good (morning|afternoon|evening|day))( there| bot| everyone| all| again)?$", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"^((ok(ay)?|oh|great|perfect|nice|cool|super|wonderful|awesome|excellent|cheers|thx|(many )?thanks|thank you|got it|i see|(good)?bye|see you|"
        + @"well done|good (job|to know)|(that('s| is| was) )?(very |really )?(helpful|great|good|fine|perfect)|much appreciated|have a (nice|good|great) "
        + @"(day|evening|weekend))( (you|a lot|very much|so much|again|bot|all|everyone|for (your|the) help|for that|then|now))*[\s,.!]*(and )?)+$",
        Options)]
    private static partial Regex Thanks();

    [GeneratedRegex(
        @"^((no|hm+|sorry|but)[,.!]* )*((that|this|it)('s| is| was) (just |simply |completely |totally |plainly )?(wrong|incorrect|false|nonsense|not "
        + @"(right|true|correct|it|what i (asked|meant|wanted)( for)?))|(you are|you're) wrong|wrong( answer)?|not what i (asked|meant|wanted)( for)?)$",
        Options)]
    private static partial Regex Complaint();

    [GeneratedRegex(
        @"^(help( me)?|what (can|do) you (do|know)( for me)?|who are you|what are you|how do(es)? (you|this|this bot|it) work|what can i ask( you)?|how "
        + @"(can|do) i use (you|this)( bot)?)$",
        Options)]
    private static partial Regex Help();
}
