using ArticleBot.Bot.Tests.Tools;
using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>Steps, lists and tables that are told whole, as the chat page shows them.</summary>
public sealed class ListedAnswerTests(ListedAnswerTests.BotOfALibrary bot) : IClassFixture<ListedAnswerTests.BotOfALibrary>
{
    private const string Loom =
        """
        # The loom of Karnsund

        ## Warping the loom

        1. Wind the thread on the frame.
        2. Tie the ends to the beam.
        3. Turn the beam *slowly*.

        ## What is lent with the loom

        - two shuttles
        - a reed
        - one lamp
        """;

    [SkippableTheory]
    [InlineData("How do I warp the loom?", "ol", "Warping the loom", "Wind the thread on the frame.|Tie the ends to the beam.|Turn the beam slowly.")]
    [InlineData("What is lent with the loom?", "ul", "What is lent with the loom", "two shuttles|a reed|one lamp")]
    public async Task They_stand_below_each_other_behind_what_introduces_them(string question, string list, string introduction, string items)
    {
        await using var browsing = new Browsing();
        var page = await browsing.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1100, Height = 820 } });
        await page.GotoAsync(bot.Address.ToString());
        await page.GetByText("Hello!").First.WaitForAsync();

        await page.Locator("[data-id='webchat-sendbox-input']").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".card").First.WaitForAsync();
        await Pictures.TakeAsync(page, $"listed-{list}");

        var told = page.Locator($"#chat .webchat__text-content {list}:has(li)").First;
        Assert.Equal(items.Split('|'), await told.Locator("li").AllInnerTextsAsync());
        Assert.StartsWith(introduction, await told.Locator("xpath=preceding-sibling::p[1]").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The bot over the small articles and one with steps and a list.</summary>
    public sealed class BotOfALibrary : RunningBot
    {
        public BotOfALibrary() => File.WriteAllText(Path.Combine(Articles, "loom.md"), Loom);
    }
}
