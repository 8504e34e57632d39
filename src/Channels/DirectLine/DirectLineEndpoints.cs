using System.Globalization;
using System.Text.Json;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.DirectLine;

/// <summary>The requests of Direct Line 3.0, as far as directlinejs and Web Chat make them.</summary>
internal sealed class DirectLineEndpoints(
    DirectLineSignIn signIn,
    DirectLineTokens tokens,
    DirectLineConversations conversations,
    IVisitors visitors,
    TurnQueue queue,
    DirectLineAdapter adapter,
    IBot bot,
    TimeProvider time,
    ILogger<DirectLineEndpoints> logger)
{
    public const string Root = "/v3/directline";

    /// <summary>The limit of the real service.</summary>
    private const int LargestActivity = 256 * 1024;

    private const int LargestTokenRequest = 16 * 1024;
    private const int LongestName = 256;

    /// <summary><c>POST /tokens/generate</c>: a token for a conversation that does not exist yet.</summary>
    public async Task GenerateTokenAsync(HttpContext context)
    {
        if (signIn.CheckTokenRequest(context) is { } refusal)
        {
            await RefuseAsync(context, refusal);
            return;
        }

        if (await ReadTokenRequestAsync(context) is not { } request)
            return;

        // Only the site's own server may say who somebody is; an unknown visitor gets an id that is nobody else's.
        var userId = signIn.ShowsSecret(context) ? request.User?.Id : IVisitors.Prefix + visitors.Identify(context);
        await WriteTokenAsync(context, StatusCodes.Status200OK, DirectLineConversations.NewId(), userId, request.User?.Name);
    }

    /// <summary><c>POST /tokens/refresh</c>: a fresh token for the same conversation and person.</summary>
    public async Task RefreshTokenAsync(HttpContext context)
    {
        var (caller, refusal) = await signIn.CheckRefreshAsync(context);
        if (caller is null)
            await RefuseAsync(context, refusal!);
        else if (caller.ConversationId is null)
            await RefuseAsync(context, DirectLineRefusal.Bad("A secret does not expire; only tokens are refreshed."));
        else
            await WriteTokenAsync(context, StatusCodes.Status200OK, caller.ConversationId, caller.UserId, caller.UserName);
    }

    /// <summary><c>POST /conversations</c>: opens the conversation of the token, or returns to it.</summary>
    public async Task StartConversationAsync(HttpContext context)
    {
        if (await CallerAsync(context) is not { } caller || await ReadTokenRequestAsync(context) is not { } request)
            return;

        var userId = caller.UserId ?? request.User?.Id;
        var userName = caller.UserName ?? request.User?.Name;
        var opened = conversations.Open(caller.ConversationId ?? DirectLineConversations.NewId());
        opened.Conversation.ReachedAt = AddressOf(context.Request);
        if (opened.IsNew)
            Announce(opened.Conversation, userId, userName, request.Locale);
        await WriteTokenAsync(
            context, opened.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, opened.Conversation.Id, userId, userName,
            StreamUrl(context, opened.Conversation.Id, watermark: null));
    }

    /// <summary><c>GET /conversations/{id}</c>: a fresh stream address, for going on after <c>watermark</c>.</summary>
    public async Task ReconnectAsync(HttpContext context)
    {
        if (await CallerAsync(context) is not { } caller || await ConversationAsync(context, caller) is not { } conversation
            || await WatermarkAsync(context) is not { } watermark)
            return;
        await WriteTokenAsync(
            context, StatusCodes.Status200OK, conversation.Id, caller.UserId, caller.UserName, StreamUrl(context, conversation.Id, watermark));
    }

    /// <summary><c>GET /conversations/{id}/activities</c>: what was said after <c>watermark</c>.</summary>
    public async Task ReadActivitiesAsync(HttpContext context)
    {
        if (await CallerAsync(context) is not { } caller || await ConversationAsync(context, caller) is not { } conversation
            || await WatermarkAsync(context) is not { } watermark)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(conversation.Read(watermark), context.RequestAborted);
    }

    /// <summary><c>POST /conversations/{id}/activities</c>: echoed at once, answered in the background.</summary>
    public async Task PostActivityAsync(HttpContext context)
    {
        if (await CallerAsync(context) is not { } caller || await ConversationAsync(context, caller) is not { } conversation)
            return;
        if (!context.Request.SaysJson())
        {
            await RefuseAsync(context, new DirectLineRefusal(415, "UnsupportedMediaType", "Send Content-Type: application/json in UTF-8."));
            return;
        }

        if (await context.Request.ReadBodyAsync(LargestActivity, context.RequestAborted) is not { } body)
        {
            await RefuseAsync(context, new DirectLineRefusal(413, "MessageSizeTooBig", "The activity is too large."));
            return;
        }

        if (!PostedActivity.TryRead(body, out var posted, out var problem))
        {
            await RefuseAsync(context, DirectLineRefusal.Bad(problem));
            return;
        }

        conversation.ReachedAt = AddressOf(context.Request);
        var (id, refusal) = Accept(conversation, caller, posted);
        if (refusal is not null)
            await RefuseAsync(context, refusal);
        else
            await context.WriteAsync(StatusCodes.Status200OK, new ResourceResponse(id));
    }

    /// <summary>Uploads are not offered; the page hides the button.</summary>
    public static Task RefuseUploadAsync(HttpContext context) =>
        RefuseAsync(context, new DirectLineRefusal(415, "NotSupported", "This bot takes no files."));

    /// <summary>Puts an activity into the history and its turn into the queue, as one step: answers come in the order of the echoes.</summary>
    private (string? Id, DirectLineRefusal? Refusal) Accept(DirectLineConversation conversation, DirectLineCaller caller, Activity posted)
    {
        using var place = queue.TryReserve(Lane(conversation), Root);
        if (place is null)
            return (null, DirectLineRefusal.TooMany);

        lock (conversation.Gate)
        {
            var isKept = posted.Type is not (ActivityTypes.Typing or ActivityTypes.ConversationUpdate);
            var id = conversation.NextId(isKept);
            if (PostedActivity.Stamp(posted, caller, conversation.Id, id, time.GetUtcNow()) is { } problem)
                return (null, DirectLineRefusal.Bad(problem));

            // Written before the turn starts, which may change the object.
            if (isKept)
                conversation.Append(ActivityJson.Write(posted), posted.From.Id);
            place.Start(stopping => adapter.RunAsync(conversation, posted, bot, stopping));
            return (id, null);
        }
    }

    /// <summary>Tells the bot that somebody came, so that it can greet.</summary>
    private void Announce(DirectLineConversation conversation, string? userId, string? userName, string? locale)
    {
        var user = new ChannelAccount { Id = userId ?? "user", Name = userName, Role = RoleTypes.User };
        var update = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = ChannelIds.Webchat,
            Conversation = new ConversationAccount { Id = conversation.Id },
            From = user,
            Recipient = BotAccount.Create(),
            MembersAdded = [user],
            Locale = locale,
        };
        using var place = queue.TryReserve(Lane(conversation), Root);
        if (place is null)
            logger.QueueFull();
        else
            place.Start(stopping => adapter.RunAsync(conversation, update, bot, stopping));
    }

    /// <summary>A name that no address can have is nobody's browser's.</summary>
    private static HostAddress? AddressOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out var root) ? new HostAddress(root) : null;

    private static string Lane(DirectLineConversation conversation) => $"{Root}\n{conversation.Id}";

    private async Task<DirectLineCaller?> CallerAsync(HttpContext context)
    {
        var (caller, refusal) = await signIn.CheckAsync(context);
        if (refusal is not null)
            await RefuseAsync(context, refusal);
        return caller;
    }

    private async Task<DirectLineConversation?> ConversationAsync(HttpContext context, DirectLineCaller caller)
    {
        var id = (string?)context.Request.RouteValues["conversationId"] ?? "";
        if (caller.ConversationId is { } own && own != id)
        {
            await RefuseAsync(context, DirectLineRefusal.OtherConversation);
            return null;
        }

        var conversation = conversations.Find(id);
        if (conversation is null)
            await RefuseAsync(context, DirectLineRefusal.NotFound);
        return conversation;
    }

    /// <summary>Absent means from the start; one of the future reads as nothing new.</summary>
    private static async Task<long?> WatermarkAsync(HttpContext context)
    {
        var text = context.Request.Query["watermark"].ToString();
        if (text is "" or "null" or "undefined")
            return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark))
            return watermark;
        await RefuseAsync(context, DirectLineRefusal.Bad("The watermark is not one of ours."));
        return null;
    }

    private static async Task<TokenRequest?> ReadTokenRequestAsync(HttpContext context)
    {
        if (await context.Request.ReadBodyAsync(LargestTokenRequest, context.RequestAborted) is not { } body)
        {
            await RefuseAsync(context, new DirectLineRefusal(413, "MessageSizeTooBig", "The request is too large."));
            return null;
        }

        if (body.Length == 0)
            return new TokenRequest();
        var request = ReadTokenRequest(body);
        if (request is null)
            await RefuseAsync(context, DirectLineRefusal.Bad("The body must be empty or an object with user and locale."));
        return request;
    }

    private static TokenRequest? ReadTokenRequest(ReadOnlyMemory<byte> body)
    {
        if (ActivityReader.FindDamage(ref body) is not null)
            return null;

        try
        {
            var request = JsonSerializer.Deserialize(body.Span, DirectLineJson.Wire.TokenRequest);
            return request is { User.Id.Length: > LongestName } or { User.Name.Length: > LongestName } or { Locale.Length: > LongestName } ? null : request;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string StreamUrl(HttpContext context, string conversationId, long? watermark)
    {
        var request = context.Request;
        var scheme = request.IsHttps ? "wss" : "ws";
        var from = watermark is { } number ? string.Create(CultureInfo.InvariantCulture, $"watermark={number}&") : "";
        return $"{scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{Root}/conversations/{conversationId}/stream?{from}t="
            + tokens.CreateTicket(conversationId);
    }

    private Task WriteTokenAsync(HttpContext context, int status, string conversationId, string? userId, string? userName, string? streamUrl = null)
    {
        var token = tokens.Create(conversationId, userId, userName);
        var response = new ConversationResponse(conversationId, token) { ExpiresIn = (int)tokens.Lifetime.TotalSeconds, StreamUrl = streamUrl };
        return context.WriteAsync(status, response, DirectLineJson.Wire.ConversationResponse);
    }

    private static Task RefuseAsync(HttpContext context, DirectLineRefusal refusal) => context.RefuseAsync(refusal.Status, refusal.Code, refusal.Message);
}
