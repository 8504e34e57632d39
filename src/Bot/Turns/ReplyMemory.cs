using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Bot.State;
using ArticleBot.Channels.Turns;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.Turns;

/// <summary>
/// Remembers an answer in three ways: as the conversation's next turn, as what feedback will be about, and as the article versions that it cites.
/// </summary>
internal sealed class ReplyMemory(
    ConversationStore conversations,
    FeedbackStore replies,
    CitedArticleStore cited,
    IArticleLibrary library,
    ILogger<ReplyMemory> logger)
{
    /// <summary>Remembers. A disk that refuses costs the context of a follow-up, never the answer itself.</summary>
    public async Task RememberAsync(string replyId, Turn turn, Conversation before, Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            // A greeting or a thank-you is no subject: what comes next is still about the question before it.
            if (answer is not { Outcome: AnswerOutcome.SmallTalk, Listed.Count: 0 })
                conversations.Save(Identity.Conversation(turn), Identity.User(turn), before.With(ConversationTurn.Of(turn.Text, answer)));
            replies.Remember(ToRecord(replyId, turn, before, answer));
            await KeepCitedAsync(answer, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.AnswerNotRemembered(exception);
        }
    }

    private async Task KeepCitedAsync(Answer answer, CancellationToken cancellationToken)
    {
        foreach (var (key, version) in answer.Citations.Select(citation => (citation.Article.Key, citation.Version)).Distinct())
        {
            var article = await library.FindAsync(key, cancellationToken);
            if (article?.Version == version)
                cited.Keep(article);
        }
    }

    private static ReplyRecord ToRecord(string replyId, Turn turn, Conversation before, Answer answer) => new()
    {
        Id = replyId,
        ConversationId = Identity.Conversation(turn),
        UserId = Identity.User(turn),
        Question = turn.Text,
        UnderstoodAs = answer.UnderstoodAs,
        History = [.. before.Turns.Select(past => new PastTurn(past.Question, past.Reply))],
        AskedOn = turn.Today,
        Outcome = answer.Outcome.ToString(),
        Answer = answer.Text,
        Citations = [.. answer.Citations.Select(c => new CitedQuote(c.Article.Key, c.Version, c.Span.Start, c.Span.End, c.Quote))],
    };
}
