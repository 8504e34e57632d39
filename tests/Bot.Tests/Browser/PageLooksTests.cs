using ArticleBot.Bot.Tests.Tools;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>The pages of a company that has given the bot its name, picture and colours: enlarged, printed, by day and by night.</summary>
public sealed class PageLooksTests(PageLooksTests.CompanyBot bot) : IClassFixture<PageLooksTests.CompanyBot>, IAsyncLifetime
{
    private readonly Browsing _browsing = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _browsing.DisposeAsync();

    /// <summary>A browser that enlarges a window of 1280 pixels twice lays out 640; four times, 320.</summary>
    [SkippableTheory]
    [InlineData(640, 2)]
    [InlineData(320, 4)]
    public async Task Enlarged_pages_scroll_in_one_direction_and_nothing_is_cut(int width, int scale)
    {
        var page = await OpenAsync(new() { ViewportSize = new() { Width = width, Height = 450 }, DeviceScaleFactor = scale });
        await AskAsync(page, "How much is a child's return ticket on the Orrin ferry?");
        var card = page.Locator(".card").First;
        await card.WaitForAsync();
        await Pictures.TakeAsync(page, $"enlarged-chat-{scale}");
        Assert.Empty(await CutAsync(page));

        await card.ClickAsync();
        await page.Locator("#panel mark#quote").First.WaitForAsync();
        await Pictures.TakeAsync(page, $"enlarged-panel-{scale}");
        Assert.Empty(await CutAsync(page));

        foreach (var path in new[] { "/articles", "/articles/ferry.txt", "/articles/nothing" })
        {
            await page.GotoAsync(new Uri(bot.Address, path).ToString());
            await Pictures.TakeAsync(page, $"enlarged{path.Replace('/', '-')}-{scale}");
            Assert.Empty(await CutAsync(page));
        }
    }

    [SkippableFact]
    public async Task A_printed_article_is_its_words_in_black_on_white_without_controls()
    {
        var page = await OpenAsync(new());
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await page.GotoAsync(new Uri(bot.Address, "/articles/ferry.txt").ToString());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Pictures.TakeAsync(page, "printed");

        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "Prices of the Orrin ferry" }).IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Cell, new() { Name = "20 pounds" }).First.IsVisibleAsync());
        Assert.Equal(0, await page.Locator("button:visible, input:visible, nav:visible").CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('article p:not(.about)')).color"));
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light, "rgb(139, 30, 63)")]
    [InlineData(ColorScheme.Dark, "rgb(255, 179, 200)")]
    public async Task Every_page_has_the_companys_name_picture_and_colour(ColorScheme scheme, string colour)
    {
        var page = await OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 800 } });
        await Pictures.TakeAsync(page, $"brand-{scheme}");
        var chat = await page.RunAxe();
        Assert.Equal("Orrin Ferries", await page.TitleAsync());

        foreach (var path in new[] { "/articles", "/articles/ferry.txt" })
        {
            await page.GotoAsync(new Uri(bot.Address, path).ToString());
            await Pictures.TakeAsync(page, $"brand{path.Replace('/', '-')}-{scheme}");

            Assert.Equal("Orrin Ferries", (await page.Locator(".brand").InnerTextAsync()).Trim());
            Assert.True(await page.Locator(".brand img").EvaluateAsync<bool>("picture => picture.complete && picture.naturalWidth === 48"));
            Assert.Equal(colour, await page.Locator("nav a").First.EvaluateAsync<string>("link => getComputedStyle(link).color"));
            Assert.Equal([], (await page.RunAxe()).Violations.Select(violation => violation.Id));
        }

        Assert.Equal([], chat.Violations.Select(violation => violation.Id));
    }

    /// <summary>
    /// What reaches out of the window on its right, or is hidden in a box that nobody can scroll. Boxes that scroll by themselves are asked as a whole.
    /// </summary>
    private static Task<string[]> CutAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const cut = [];
          if (document.documentElement.scrollWidth > innerWidth) cut.push(`the page is ${document.documentElement.scrollWidth} wide`);
          const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
          const isInside = element => { for (let e = element.parentElement; e; e = e.parentElement) if (scrolls(e)) return true; return false; };
          for (const element of document.querySelectorAll('h1, h2, p, li, a, button, input, td, th, .card')) {
            const box = element.getBoundingClientRect();
            const isShown = box.width > 1 && box.height > 1 && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
            if (isShown && !isInside(element) && (box.right > innerWidth + 1 || box.left < -1)) cut.push(element.outerHTML.slice(0, 120));
          }
          return cut;
        }
        """);

    private async Task<IPage> OpenAsync(BrowserNewContextOptions options)
    {
        var page = await _browsing.OpenAsync(options);
        await page.GotoAsync(bot.Address.ToString());
        await page.GetByText("Hello!").First.WaitForAsync();
        return page;
    }

    private static async Task AskAsync(IPage page, string question)
    {
        await page.Locator("[data-id='webchat-sendbox-input']").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
    }

    public sealed class CompanyBot : RunningBot
    {
        public CompanyBot()
        {
            var logo = Path.Combine(Path.GetDirectoryName(Articles)!, "logo.svg");
            File.WriteAllText(logo, """<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="22" fill="#8b1e3f"/></svg>""");
            File.WriteAllText(Path.Combine(Articles, "ferry.txt"), """
                Prices of the Orrin ferry

                The Orrin ferry crosses the sound every hour. Tickets are sold at the pier.

                | Ticket  | Single    | Return    |
                |---------|----------:|----------:|
                | Adult   | 12 pounds | 20 pounds |
                | Child   | 6 pounds  | 10 pounds |

                Dogs travel free of charge on a lead.
                """);
            With("Bot:Brand:Name", "Orrin Ferries").With("Bot:Brand:Logo", logo).With("Bot:Brand:Accent", "#8b1e3f").With("Bot:Brand:AccentOnDark", "#ffb3c8");
        }
    }
}
