using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Connector;

/// <summary>Speaks the Bot Connector REST API.</summary>
/// <remarks>
/// The bot itself replies, streams and updates. Deleting, members and new conversations are the rest of what a bot needs of the API: for hosts that
/// write first, such as reminders. All are compared with the calls of botframework-connector in the tests.
/// </remarks>
internal sealed class ConnectorClient(HttpClient http, IAppToken appToken, ILogger<ConnectorClient> logger)
{
    /// <summary>An answer of a channel is an id or a member list; more is not read.</summary>
    public const int LongestAnswer = 4 * 1024 * 1024;

    public async Task<string?> ReplyAsync(
        ServiceAddress service, string conversationId, string activityId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var address = service.Append("v3", "conversations", conversationId, "activities", activityId);
        return (await CallAsync(
            service, HttpMethod.Post, address, conversationId, Body(activity), ActivityJson.Wire.ResourceResponse, cancellationToken, IsMomentary(activity)))?.Id;
    }

    public async Task<string?> SendAsync(
        ServiceAddress service, string conversationId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var address = service.Append("v3", "conversations", conversationId, "activities");
        return (await CallAsync(
            service, HttpMethod.Post, address, conversationId, Body(activity), ActivityJson.Wire.ResourceResponse, cancellationToken, IsMomentary(activity)))?.Id;
    }

    public Task UpdateAsync(
        ServiceAddress service, string conversationId, string activityId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var address = service.Append("v3", "conversations", conversationId, "activities", activityId);
        return CallAsync(
            service, HttpMethod.Put, address, conversationId, Body(activity with { Id = activityId }), ActivityJson.Wire.ResourceResponse,
            cancellationToken);
    }

    public Task DeleteAsync(ServiceAddress service, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var address = service.Append("v3", "conversations", conversationId, "activities", activityId);
        return CallAsync(
            service, HttpMethod.Delete, address, conversationId, body: null, ActivityJson.Wire.ResourceResponse, cancellationToken);
    }

    public async Task<IReadOnlyList<ChannelAccount>> MembersAsync(
        ServiceAddress service, string conversationId, CancellationToken cancellationToken)
    {
        var address = service.Append("v3", "conversations", conversationId, "members");
        return await CallAsync(
            service, HttpMethod.Get, address, conversationId, body: null, ActivityJson.Wire.IReadOnlyListChannelAccount, cancellationToken) ?? [];
    }

    public async Task<ConversationResource> CreateConversationAsync(
        ServiceAddress service, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters, ActivityJson.Wire.ConversationParameters);
        return await CallAsync(
            service, HttpMethod.Post, service.Append("v3", "conversations"), conversationId: null, body, ActivityJson.Wire.ConversationResource,
            cancellationToken) ?? new ConversationResource(null, null, null);
    }

    /// <summary>Typing and the steps of a stream are overtaken by what follows; repeating them would only hold it up.</summary>
    private static bool IsMomentary(OutgoingActivity activity) => activity.Type is ActivityTypes.Typing;

    private static byte[] Body(OutgoingActivity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.OutgoingActivity);

    private async Task<T?> CallAsync<T>(
        ServiceAddress service, HttpMethod method, Uri address, string? conversationId, byte[]? body, JsonTypeInfo<T> answer,
        CancellationToken cancellationToken, bool isMomentary = false)
        where T : class
    {
        var token = service.CarriesToken ? await appToken.GetAsync(refresh: false, cancellationToken) : null;
        var response = await SendOnceAsync(method, address, conversationId, body, token, isMomentary, cancellationToken);
        if (response.StatusCode is System.Net.HttpStatusCode.Unauthorized && token is not null)
        {
            // The channel may have revoked it early: one fresh token, then its word stands.
            response.Dispose();
            token = await appToken.GetAsync(refresh: true, cancellationToken);
            response = await SendOnceAsync(method, address, conversationId, body, token, isMomentary, cancellationToken);
        }

        using (response)
        {
            var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw Refusal(response, content);
            return Read(content, answer);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method, Uri address, string? conversationId, byte[]? body, string? token, bool isMomentary, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Options.Set(ConnectorResilience.OnlyOnce, isMomentary);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        // No app id means no header at all: an empty "Bearer" is refused by the Emulator.
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (conversationId is not null)
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", Uri.EscapeDataString(conversationId));
        return await http.SendAsync(request, cancellationToken);
    }

    private ConnectorException Refusal(HttpResponseMessage response, byte[] content)
    {
        var error = Read(content, ActivityJson.Wire.ErrorResponse)?.Error;
        var operation = response.Headers.TryGetValues("X-Correlating-OperationId", out var values) ? string.Join(' ', values) : "none";
        var code = error?.Code ?? "";
        logger.ChannelRefused((int)response.StatusCode, code, operation);
        return new ConnectorException(response.StatusCode, code, error?.Message ?? "");
    }

    /// <summary>What a channel answers is data from outside: unreadable is the same as nothing.</summary>
    private static T? Read<T>(byte[] content, JsonTypeInfo<T> type)
        where T : class
    {
        if (content.Length == 0)
            return null;

        try
        {
            return JsonSerializer.Deserialize(content, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
