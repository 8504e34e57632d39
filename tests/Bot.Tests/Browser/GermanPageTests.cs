using ArticleBot.Bot.Tests.Tools;
using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>The chat page in a browser that is set to German.</summary>
public sealed class GermanPageTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [SkippableFact]
    public async Task From_the_greeting_to_the_article_all_but_the_articles_is_German()
    {
        await using var browsing = new Browsing();
        var page = await browsing.OpenAsync(new BrowserNewContextOptions { Locale = "de-DE", ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.GotoAsync(bot.Address.ToString());
        await page.GetByText("Guten Tag! Fragen Sie mich etwas zu 3 Artikeln.").First.WaitForAsync();

        await page.Locator("[data-id='webchat-sendbox-input']").FillAsync("Who built the lighthouse of Karnsund?");
        await page.Keyboard.PressAsync("Enter");
        var card = page.Locator(".card").First;
        await card.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Quellen kopieren" }).First.WaitForAsync();
        await card.ClickAsync();
        await page.Locator("#panel mark#quote").WaitForAsync();
        await Pictures.TakeAsync(page, "german");

        Assert.Contains("4. Mai 2021", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("4. Mai 2021", await page.Locator("#panel .about").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("de", await page.EvaluateAsync<string>("document.documentElement.lang"));
        foreach (var name in new[] { "Neuer Chat", "Chats", "Dunkel", "Schließen" })
            await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.WaitForAsync();
        var placeholder = await page.Locator("[data-id='webchat-sendbox-input']").GetAttributeAsync("placeholder");
        Assert.DoesNotContain("message", placeholder, StringComparison.OrdinalIgnoreCase);
    }
}
