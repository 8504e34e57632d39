using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Languages;

/// <summary>A bot whose owner has chosen one language for everybody.</summary>
public sealed class OneLanguageTests(OneLanguageTests.FrenchBot bot) : IClassFixture<OneLanguageTests.FrenchBot>
{
    [Fact]
    public async Task It_is_spoken_whatever_the_reader_has_set()
    {
        var talk = await DirectLineTalk.OpenAsync(bot, "de-DE");
        var greeting = (await talk.NextAsync()).GetProperty("text").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles");
        request.Headers.AcceptLanguage.ParseAdd("de");
        using var response = await bot.Client.SendAsync(request);

        Assert.StartsWith("Bonjour", greeting, StringComparison.Ordinal);
        Assert.Contains("Tous les articles", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class FrenchBot : RunningBot
    {
        public FrenchBot() => With("Bot:Language", "fr");
    }
}
