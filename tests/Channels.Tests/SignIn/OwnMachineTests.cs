using System.Net;
using ArticleBot.Channels.Tests.Fakes;

namespace ArticleBot.Channels.Tests.SignIn;

/// <summary>One rule says what this machine is: what closes the pages closes the local Direct Line and keyless messages too.</summary>
public sealed class OwnMachineTests
{
    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "bot.example")]
    [InlineData("x-original-for", "203.0.113.9:4711")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("CF-Connecting-IP", "203.0.113.9")]
    [InlineData("Host", "bot.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    public async Task Nobody_behind_a_proxy_or_under_another_name_chats_without_keys(string header, string value)
    {
        await using var bot = await BotHost.StartAsync();
        await using var channel = await FakeChannel.StartAsync();

        var token = await PostAsync("/v3/directline/tokens/generate", "{}");
        var message = await PostAsync("/api/messages", Incoming.Message(channel.Url, "hi").ToJsonString());

        Assert.Equal(HttpStatusCode.Unauthorized, token.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, message.StatusCode);
        Assert.Empty(bot.Handler.Turns);

        Task<HttpResponseMessage> PostAsync(string path, string json)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation(header, value);
            return bot.Http.SendAsync(request);
        }
    }
}
