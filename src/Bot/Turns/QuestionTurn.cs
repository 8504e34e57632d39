using ArticleBot.Answering;
using ArticleBot.Bot.State;
using ArticleBot.Channels.Turns;
using ArticleBot.Languages;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.Turns;

/// <summary>Where channels and answering meet: a turn becomes a question, its answer becomes a reply.</summary>
internal sealed class QuestionTurn(
    IAssistant assistant,
    IArticleLibrary library,
    ConversationStore conversations,
    FeedbackStore feedback,
    ReplyMapping mapping,
    WhyThisAnswer why,
    ReplyMemory replies,
    Memory memory,
    Greeting greeting) : ITurnHandler
{
    public async Task<Reply> ReplyAsync(Turn said, IReplyProgress progress, CancellationToken cancellationToken)
    {
        var turn = said with { Text = Asking.Bounded(said.Text) };
        var replyId = Guid.NewGuid().ToString("n");
        var conversation = conversations.Load(Identity.Conversation(turn), Identity.User(turn));

        if (WhyThisAnswer.IsAsked(turn.Text))
            return why.Explain(conversation, turn);

        await progress.InformAsync(Searching(library.Articles.Count), cancellationToken);
        var answer = await assistant.AskAsync(
            new Asking(turn.Text)
            {
                Conversation = conversation,
                AskedOn = turn.Today,
                WithSuggestions = true,
                OnProgress = (soFar, token) => progress.ShowAsync(mapping.ToReply(replyId, soFar, turn), token),
            },
            cancellationToken);

        await replies.RememberAsync(replyId, turn, conversation, answer, cancellationToken);
        var reply = mapping.ToReply(replyId, answer, turn);
        return memory.Trouble is null ? reply : reply with { Notice = reply.Notice is { } notice ? $"{notice} {Phrases.Forgetful}" : Phrases.Forgetful };
    }

    public Task<Reply> GreetAsync(Turn turn, CancellationToken cancellationToken) => greeting.WriteAsync(turn, cancellationToken);

    public Task ForgetAsync(string channelId, string userId, CancellationToken cancellationToken)
    {
        var user = Identity.User(channelId, userId);
        conversations.ForgetUser(user);
        feedback.ForgetUser(user);
        return Task.CompletedTask;
    }

    public Task EndAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        conversations.Forget(Identity.Conversation(channelId, conversationId));
        return Task.CompletedTask;
    }

    public Task TakeFeedbackAsync(Feedback thumb, CancellationToken cancellationToken)
    {
        feedback.Take(thumb.ReplyId, Identity.User(thumb.ChannelId, thumb.UserId), thumb.IsPositive, thumb.Comment);
        return Task.CompletedTask;
    }

    /// <summary>
    /// What is beyond the longest question is neither read nor remembered: each reply is kept with the conversation before it, and a megabyte in one
    /// turn would be kept ten times.
    /// </summary>
    private static string Searching(int articles) => articles == 1 ? Phrases.SearchingOne : Phrases.FormatSearchingMany(articles);
}
