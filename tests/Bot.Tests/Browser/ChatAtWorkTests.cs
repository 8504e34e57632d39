using System.Text.RegularExpressions;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>The chat page as somebody at work uses it, on a desk and on a telephone, by day and by night.</summary>
public sealed partial class ChatAtWorkTests(RunningBot bot) : IClassFixture<RunningBot>, IAsyncLifetime
{
    private const string Question = "Who built the lighthouse of Karnsund?";

    private readonly Browsing _browsing = new();
    private readonly List<string> _complaints = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _browsing.DisposeAsync();

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task From_the_first_sight_to_the_lit_quote_without_leaving_the_chat(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(width, scheme);
        await Pictures.TakeAsync(page, $"first-{width}-{scheme}");
        var first = await page.RunAxe();

        await AskAsync(page, Question);
        var card = page.Locator(".card").First;
        await card.WaitForAsync();
        await card.FocusAsync();
        Assert.True(await page.Locator(".source .quote").First.IsVisibleAsync());
        Assert.Contains("Marta Vinje", await page.Locator(".source .quote").First.InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(page, $"answer-{width}-{scheme}");
        var answered = await page.RunAxe();

        await page.Keyboard.PressAsync("Enter");
        var quote = page.Locator("#panel mark#quote");
        await quote.WaitForAsync();
        await Pictures.TakeAsync(page, $"panel-{width}-{scheme}");
        var opened = await page.RunAxe();

        Assert.True(await quote.EvaluateAsync<bool>(
            """
            quote => {
              const lit = quote.getBoundingClientRect(), frame = document.getElementById('panel-words').getBoundingClientRect();
              return lit.height > 0 && lit.top >= frame.top && lit.bottom <= frame.bottom && frame.bottom <= innerHeight && lit.right <= innerWidth;
            }
            """));
        Assert.Equal(bot.Address, new Uri(page.Url));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.Locator("#panel").IsHiddenAsync());
        Assert.True(await card.EvaluateAsync<bool>("card => card === document.activeElement"));
        Assert.Equal([], Names(first));
        Assert.Equal([], Names(answered));
        Assert.Equal([], Names(opened));
        Assert.Empty(_complaints);
    }

    [SkippableFact]
    public async Task An_answer_is_copied_with_its_sources()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await AskAsync(page, Question);

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy with sources" }).First.ClickAsync();
        await page.GetByText("Copied").First.WaitForAsync();

        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("Marta Vinje", copied, StringComparison.Ordinal);
        Assert.Matches(@"\n\[1\] .+: “.*Marta Vinje", copied);
        Assert.DoesNotContain("http", copied, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_chat_is_there_after_a_reload_and_goes_on()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await AskAsync(page, Question);
        await page.Locator(".card").First.WaitForAsync();

        await page.ReloadAsync();
        await page.Locator(".card").First.WaitForAsync();
        await AskAsync(page, "How high is it?");

        await page.GetByText("31 metres high").First.WaitForAsync();
    }

    [SkippableFact]
    public async Task An_earlier_chat_is_found_again_in_this_browser_and_can_be_forgotten()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await AskAsync(page, Question);
        await page.Locator(".card").First.WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "New chat" }).ClickAsync();
        await page.GetByText("Hello!").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".card").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Chats", Exact = true }).ClickAsync();
        await Pictures.TakeAsync(page, "chats");
        await page.Locator("#chat-list button").First.ClickAsync();
        await page.Locator(".card").First.WaitForAsync();
        await page.GetByText(Question).First.WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Chats", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget them all" }).ClickAsync();
        await page.Locator(".card").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByText("Hello!").First.WaitForAsync();
        // The new chat is kept at once; nobody has said anything in it.
        var said = await page.EvaluateAsync<string[]>(
            "JSON.parse(localStorage.getItem('chats') ?? '[]').flatMap(chat => chat.activities).filter(activity => activity.from?.role === 'user' ||"
            + " activity.text?.includes('Vinje')).map(activity => activity.text)");
        Assert.Empty(said);
    }

    [SkippableFact]
    public async Task The_reason_of_a_thumb_down_is_kept_with_it()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await AskAsync(page, "What does the bell of Thornwick weigh?");
        await page.Locator(".card").First.WaitForAsync();

        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("dislike|downvote", System.Text.RegularExpressions.RegexOptions.IgnoreCase) })
            .Or(page.GetByRole(AriaRole.Button, new() { NameRegex = new("dislike|downvote", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }))
            .First.ClickAsync();
        await page.GetByLabel("What was wrong").FillAsync("I meant the old bell.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).First.ClickAsync();

        var feedback = bot.Services.GetRequiredService<FeedbackStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!feedback.All().Any(thumb => thumb is { IsPositive: false, Comment: "I meant the old bell." }))
            await Task.Delay(100, patience.Token);
    }

    [SkippableFact]
    public async Task Who_is_offline_is_told_and_told_no_more_when_back()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);

        await page.Context.SetOfflineAsync(true);
        await page.GetByText("You are offline.").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GetByText("You are offline.").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [SkippableFact]
    public async Task The_choice_of_dark_pages_holds_on_every_page()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();

        await page.GotoAsync(new Uri(bot.Address, "/articles").ToString());
        await Pictures.TakeAsync(page, "list-dark");

        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal("rgb(20, 23, 26)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [SkippableFact]
    public async Task Articles_are_found_by_their_title()
    {
        var page = await OpenAsync(360, ColorScheme.Light);
        await page.GotoAsync(new Uri(bot.Address, "/articles").ToString());

        await page.GetByLabel("Find an article").FillAsync("mill");
        await page.GetByLabel("Find an article").PressAsync("Enter");

        // Asked again and again: an event of the navigation can come before anybody waits for it.
        await Assertions.Expect(page).ToHaveURLAsync(FoundMills(), new() { Timeout = Browsing.PageLoadMs });
        await Assertions.Expect(page.Locator(".articles li")).ToHaveCountAsync(1, new() { Timeout = Browsing.PageLoadMs });
        await Pictures.TakeAsync(page, "find-360");
        Assert.Equal([], Names(await page.RunAxe()));
    }

    [GeneratedRegex(@"/articles\?find=mill$")]
    private static partial Regex FoundMills();

    private static IEnumerable<string> Names(Deque.AxeCore.Commons.AxeResult result) =>
        result.Violations.Select(violation => $"{violation.Id}: {string.Join(" ", violation.Nodes.Select(node => node.Html))}");

    private async Task<IPage> OpenAsync(int width, ColorScheme scheme)
    {
        var page = await _browsing.OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        await page.GotoAsync(bot.Address.ToString());
        await page.GetByText("Hello!").First.WaitForAsync();
        return page;
    }

    private static async Task AskAsync(IPage page, string question)
    {
        await page.Locator("[data-id='webchat-sendbox-input']").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
    }
}
