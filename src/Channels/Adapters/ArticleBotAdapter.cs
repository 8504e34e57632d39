using System.Net;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace ArticleBot.Channels.Adapters;

/// <summary>Runs turns that came from a channel's service, and speaks to that service.</summary>
/// <remarks>The base gets no logger: it would write two lines for each activity sent.</remarks>
internal sealed class ArticleBotAdapter : CloudAdapterBase
{
    private readonly ILogger<ArticleBotAdapter> _logger;

    public ArticleBotAdapter(ChannelAuthentication authentication, TurnPipeline pipeline, ILogger<ArticleBotAdapter> logger)
        : base(authentication)
    {
        _logger = logger;
        pipeline.Configure(this);
    }

    /// <summary>Runs one turn.</summary>
    /// <returns>The answer to an invoke; <see cref="ExpectedReplies"/> for a request that expects them; else null.</returns>
    public Task<InvokeResponse?> RunAsync(AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken cancellationToken) =>
        ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken)!;

    /// <summary>Runs one turn that the inbox keeps.</summary>
    public Task RunAsync(AuthenticateRequestResult caller, Activity activity, IBot bot, TurnProgress progress, CancellationToken cancellationToken) =>
        ProcessActivityAsync(
            caller,
            activity,
            (turn, token) =>
            {
                turn.TurnState.Add(progress);
                return bot.OnTurnAsync(turn, token);
            },
            cancellationToken);

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken);
        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(() => base.UpdateActivityAsync(turnContext, activity, cancellationToken));

    private Task<ResourceResponse> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        // Steps of a stream are posted to the conversation; the base would post them as replies.
        Func<Task<ResourceResponse>> call = StreamInfo.IsIn(activity)
            ? () => turn.TurnState.Get<IConnectorClient>().Conversations.SendToConversationAsync(activity, cancellationToken)
            : async () => (await base.SendActivitiesAsync(turn, [activity], cancellationToken))[0];
        // Typing and the steps of a stream are overtaken by what follows; repeating them would only hold it up.
        return activity.Type is ActivityTypes.Typing ? CallAsync(() => ConnectorResilience.OnceAsync(call)) : CallAsync(call);
    }

    private async Task<ResourceResponse> CallAsync(Func<Task<ResourceResponse>> call)
    {
        try
        {
            return await call() ?? new ResourceResponse();
        }
        catch (SerializationException)
        {
            // What a channel answers is data from outside: accepted, but its answer cannot be read, is accepted without an id.
            return new ResourceResponse();
        }
        catch (ErrorResponseException refusal) when (refusal.Status() is HttpStatusCode.NoContent)
        {
            return new ResourceResponse();
        }
        catch (ErrorResponseException refusal)
        {
            _logger.ChannelRefused((int)refusal.Status(), refusal.Code(), refusal.Operation());
            throw;
        }
    }
}
