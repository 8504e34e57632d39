using ArticleBot.Answering.Answers;
using ArticleBot.Articles;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Links;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using ArticleBot.English;
using CsCheck;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Tests.Links;

public sealed class ArticleLinksTests
{
    private static readonly Citation Cited = new(
        1,
        new ArticleMetadata { Key = "north/lamp 1.md", Title = "Lamp", Url = "https://gazette.example/lamp" },
        "v1",
        new TextSpan(3, 9),
        "Marta.");

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public void With_a_public_address_every_channel_links_there(string channel) => Assert.Equal(
        "https://bot.example.com/articles/north/lamp%201.md?version=v1&start=3&end=9#quote",
        Links(new BotOptions { PublicUrl = new Uri("https://bot.example.com/"), Pages = PageAudience.Everyone }, "id").ToQuote(Cited, Asked(channel)));

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public void A_registered_bot_without_one_links_to_where_the_article_was_published(string channel) =>
        Assert.Equal("https://gazette.example/lamp", Links(new BotOptions(), "id").ToQuote(Cited, Asked(channel)));

    [Fact]
    public void Who_came_by_this_hosts_own_page_gets_links_to_where_it_was_opened() => Assert.StartsWith(
        "http://intranet:8080/articles/north/lamp%201.md?version=v1&start=3&end=9&ticket=",
        Links(new BotOptions(), "id").ToQuote(Cited, Asked("webchat") with { HostReachedAt = new Uri("http://intranet:8080/") }),
        StringComparison.Ordinal);

    [Fact]
    public void A_public_address_rules_over_the_one_under_which_the_page_was_opened() => Assert.StartsWith(
        "https://bot.example.com/articles/",
        Links(new BotOptions { PublicUrl = new Uri("https://bot.example.com/") }, "id")
            .ToQuote(Cited, Asked("webchat") with { HostReachedAt = new Uri("http://intranet:8080/") }),
        StringComparison.Ordinal);

    [Fact]
    public void On_this_machine_no_link_needs_a_ticket() => Assert.DoesNotContain(
        "ticket",
        Links(new BotOptions(), null).ToQuote(Cited, Asked("webchat") with { HostReachedAt = new Uri("http://localhost:3978/") }),
        StringComparison.Ordinal);

    [Fact]
    public void A_key_survives_the_way_through_its_link() => Keys.Sample(key =>
    {
        var url = new Uri("http://localhost" + ArticleLinks.Path("k" + key + "k"));

        Assert.Equal("k" + key + "k", Uri.UnescapeDataString(url.AbsolutePath["/articles/".Length..]));
        Assert.Empty(url.Query);
        Assert.Empty(url.Fragment);
    });

    /// <summary>Files have no "." and ".." in their keys, and no other source accepts an id with them.</summary>
    private static readonly Gen<string> Keys = Gen.String[Gen.Char["abé %#?&+/漢\"<.-_"], 1, 20]
        .Where(key => !$"k{key}k".Split('/').Any(segment => segment is "." or ".."));

    private static Turn Asked(string channel) =>
        new() { ChannelId = channel, ConversationId = "c", UserId = "ann", Text = "Who?", Today = new DateOnly(2026, 8, 2) };

    private static ArticleLinks Links(BotOptions options, string? appId)
    {
        var seals = new Seals(new EphemeralDataProtectionProvider(), TimeProvider.System);
        return new ArticleLinks(
            Options.Create(options),
            Options.Create(new BotRegistrationOptions { MicrosoftAppId = appId }),
            new OwnAddress(new ServiceCollection().BuildServiceProvider()),
            new ArticleTickets(seals, Options.Create(options), NullLogger<ArticleTickets>.Instance));
    }
}
