using System.Net.Http.Json;
using System.Text.Json;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>A person at a client of the bot's own Direct Line, in one conversation.</summary>
public sealed class DirectLineTalk
{
    private readonly RunningBot _bot;
    private readonly string _token;
    private readonly string _locale;
    private readonly HashSet<string> _read = [];

    private DirectLineTalk(RunningBot bot, JsonElement opened, string locale)
    {
        (_bot, _locale) = (bot, locale);
        (Id, _token) = (opened.GetProperty("conversationId").GetString()!, opened.GetProperty("token").GetString()!);
    }

    public string Id { get; }

    /// <summary>Opens a conversation as the chat page does.</summary>
    public static async Task<DirectLineTalk> OpenAsync(RunningBot bot, string locale = "en-GB")
    {
        var token = (await SendAsync(bot, HttpMethod.Post, "tokens/generate", null, null)).GetProperty("token").GetString();
        return new DirectLineTalk(bot, await SendAsync(bot, HttpMethod.Post, "conversations", token, new { locale }), locale);
    }

    /// <summary>Says something and waits for what the bot answers.</summary>
    public async Task<JsonElement> AskAsync(string words)
    {
        await SendAsync(_bot, HttpMethod.Post, $"conversations/{Id}/activities", _token,
            new { type = "message", from = new { id = "ann" }, text = words, locale = _locale });
        return await NextAsync();
    }

    /// <summary>The bot's next message.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var said = await SendAsync(_bot, HttpMethod.Get, $"conversations/{Id}/activities", _token, null);
            foreach (var activity in said.GetProperty("activities").EnumerateArray())
            {
                if (IsOfBot(activity) && _read.Add(activity.GetProperty("id").GetString()!))
                    return activity;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private static bool IsOfBot(JsonElement activity) =>
        activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").TryGetProperty("role", out var role) && role.GetString() == "bot";

    private static async Task<JsonElement> SendAsync(RunningBot bot, HttpMethod method, string path, string? token, object? body)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/" + path) { Content = body is null ? null : JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await bot.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
