using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Links;

/// <summary>People who chat from other machines, over this host's own Direct Line: their links lead to where they reached it, and open for them.</summary>
public sealed partial class OwnPageLinkTests(OwnPageLinkTests.WelcomingBot bot) : IClassFixture<OwnPageLinkTests.WelcomingBot>
{
    [Fact]
    public async Task A_link_follows_the_address_under_which_the_page_was_opened_and_opens_there()
    {
        using var browser = new ElsewhereBrowser(bot);

        var link = await AskAsync(browser, "intranet.example:8080");
        var page = await browser.OpenAsync(link);

        Assert.Equal("http://intranet.example:8080/", link.GetLeftPart(UriPartial.Authority) + "/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches("<mark id=\"quote\">[^<]*Marta Vinje", page.Html);
    }

    [Fact]
    public async Task The_links_of_all_chats_in_one_browser_open_in_it()
    {
        using var browser = new ElsewhereBrowser(bot);

        var first = await AskAsync(browser, "intranet.example");
        var second = await AskAsync(browser, "intranet.example");

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(second)).Status);
    }

    [Fact]
    public async Task A_visitors_link_does_not_open_for_another_visitor()
    {
        using var browser = new ElsewhereBrowser(bot);
        using var other = new ElsewhereBrowser(bot);
        await AskAsync(other, "intranet.example");

        var page = await other.OpenAsync(await AskAsync(browser, "intranet.example"));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("somebody else", page.Html, StringComparison.Ordinal);
    }

    private static async Task<Uri> AskAsync(ElsewhereBrowser browser, string host)
    {
        var token = (await PostAsync("tokens/generate", null, null)).GetProperty("token").GetString();
        var conversation = (await PostAsync("conversations", token, null)).GetProperty("conversationId").GetString();
        var path = $"conversations/{conversation}/activities";
        await PostAsync(path, token, new { type = "message", text = "Who built the lighthouse of Karnsund?" });

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var said = await (await browser.SendAsync(host, Request(HttpMethod.Get, path, token, null))).Content.ReadAsStringAsync(patience.Token);
            if (Link().Match(said) is { Success: true } link)
                return new Uri(link.Groups[1].Value.Replace("\\u0026", "&", StringComparison.Ordinal));
            await Task.Delay(100, patience.Token);
        }

        async Task<JsonElement> PostAsync(string path, string? token, object? body)
        {
            using var response = await browser.SendAsync(host, Request(HttpMethod.Post, path, token, body));
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token, object? body) => new(method, "/v3/directline/" + path)
    {
        Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
        Content = body is null ? null : JsonContent.Create(body),
    };

    [GeneratedRegex("\"url\":\"(http:[^\"]+)\"")]
    private static partial Regex Link();

    /// <summary>A bot that everybody may ask, whose pages are closed all the same.</summary>
    public sealed class WelcomingBot : RunningBot
    {
        public WelcomingBot() => With("Channels:DirectLine:AnonymousTokens", "Anyone").With("Channels:DirectLine:AnonymousTokensPerMinute", "100");
    }
}
