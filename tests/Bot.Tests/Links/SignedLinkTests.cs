using System.Net;
using ArticleBot.Bot.Links;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Bot.Tests.Links;

/// <summary>A bot whose pages are closed to everybody elsewhere: what a citation in Teams opens, in whose browser, and for how long.</summary>
public sealed class SignedLinkTests(SignedLinkTests.ClosedBot bot, FakeChannel channel) : IClassFixture<SignedLinkTests.ClosedBot>, IClassFixture<FakeChannel>
{
    private const string Host = "bot.example.com";

    [Fact]
    public async Task A_citation_in_Teams_opens_the_lit_quote_though_no_page_is_open()
    {
        using var browser = new ElsewhereBrowser(bot);

        var page = await browser.OpenAsync(await AskAsync("ann"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches("<mark id=\"quote\">[^<]*Marta Vinje", page.Html);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(new Uri($"https://{Host}/articles"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(new Uri($"https://{Host}/articles/lighthouse.md"))).Status);
    }

    [Fact]
    public async Task What_it_opens_is_kept_by_nobody_on_the_way_and_told_to_nobody()
    {
        using var browser = new ElsewhereBrowser(bot);

        var page = await browser.OpenAsync(await AskAsync("ann"));

        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex", Assert.Single(page.Headers.GetValues("X-Robots-Tag")));
        Assert.DoesNotContain("href=\"/articles", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_link_opens_as_often_as_its_person_likes()
    {
        var (first, second) = (await AskAsync("ann"), await AskAsync("ann"));
        using var browser = new ElsewhereBrowser(bot);

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(second)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(first)).Status);
    }

    [Fact]
    public async Task Another_persons_link_says_that_it_is_and_what_to_do()
    {
        var (anns, bens) = (await AskAsync("ann"), await AskAsync("ben"));
        using var browser = new ElsewhereBrowser(bot);
        await browser.OpenAsync(bens);

        var page = await browser.OpenAsync(anns);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("somebody else", page.Html, StringComparison.Ordinal);
        Assert.Contains("Ask the bot your question again", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Marta Vinje", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_link_says_that_it_is_and_what_to_do()
    {
        var place = new ArticlePlace("lighthouse.md");
        var ticket = bot.Services.GetRequiredService<Seals>().Close(place.Path, new Reader("msteams", "ann").ToString(), TimeSpan.FromSeconds(-1));
        using var browser = new ElsewhereBrowser(bot);

        var page = await browser.OpenAsync(new Uri($"https://{Host}{place.Path}?ticket={ticket}"));

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("has expired", page.Html, StringComparison.Ordinal);
        Assert.Contains("Ask the bot your question again", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Marta Vinje", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ticket=", "ticket=A")]
    [InlineData("start=", "start=1")]
    [InlineData("version=", "version=0")]
    [InlineData("/articles/lighthouse.md", "/articles/mill.txt")]
    [InlineData("&ticket=", "&context=1-5&ticket=")]
    public async Task A_link_that_was_altered_opens_neither_its_article_nor_another(string was, string @is)
    {
        using var browser = new ElsewhereBrowser(bot);
        var link = (await AskAsync("ann")).ToString().Replace(was, @is, StringComparison.Ordinal);

        var page = await browser.OpenAsync(new Uri(link));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("does not open", page.Html, StringComparison.Ordinal);
        Assert.Contains("Ask the bot your question again", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_after_its_key_was_renewed()
    {
        var link = await AskAsync("ann");
        var keys = bot.Services.GetRequiredService<IKeyManager>();
        keys.CreateNewKey(DateTimeOffset.UtcNow.AddSeconds(-1), DateTimeOffset.UtcNow.AddDays(90));
        var next = link;
        await EventuallyAsync(async () => KeyOf(next = await AskAsync("ann")) != KeyOf(link));
        using var browser = new ElsewhereBrowser(bot);

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(next)).Status);

        // Behind four bytes that are always the same stands the key's id.
        static string KeyOf(Uri link) => link.Query[(link.Query.IndexOf("ticket=", StringComparison.Ordinal) + 7)..][6..24];
    }

    [Fact]
    public async Task A_link_of_a_key_that_was_called_back_opens_no_more()
    {
        var link = await AskAsync("ann");
        var keys = bot.Services.GetRequiredService<IKeyManager>();
        keys.RevokeAllKeys(DateTimeOffset.UtcNow, "A test.");
        using var browser = new ElsewhereBrowser(bot);

        var page = await browser.OpenAsync(link);
        await EventuallyAsync(async () => (page = await browser.OpenAsync(link)).Status == HttpStatusCode.Forbidden);

        Assert.Contains("does not open", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(await AskAsync("ann"))).Status);
    }

    [Fact]
    public async Task On_the_bots_own_machine_no_ticket_is_needed() =>
        Assert.Contains("Marta Vinje", await bot.Client.GetStringAsync("/articles/lighthouse.md"), StringComparison.Ordinal);

    /// <summary>A change of keys is noticed in the background.</summary>
    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
            await Task.Delay(100, patience.Token);
    }

    private async Task<Uri> AskAsync(string user)
    {
        var (_, message) = await channel.AskAsync(bot, "msteams", "chat of " + user, user, "Who built the lighthouse of Karnsund?");
        var claims = message.GetProperty("entities").EnumerateArray().Single(entity => entity.TryGetProperty("citation", out _)).GetProperty("citation");
        return new Uri(claims.EnumerateArray().First().GetProperty("appearance").GetProperty("url").GetString()!);
    }

    /// <summary>A bot that is reached as bot.example.com.</summary>
    public sealed class ClosedBot : RunningBot
    {
        public ClosedBot() => With("Bot:PublicUrl", $"https://{Host}");
    }
}
