using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>A person at the chat page: the real Web Chat in a real browser, over the real Direct Line.</summary>
public sealed class ChatPageTests(RunningBot bot) : IClassFixture<RunningBot>, IAsyncLifetime
{
    private const string Question = "Who built the lighthouse of Karnsund?";

    private readonly Browsing _browsing = new();
    private readonly List<string> _complaints = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _browsing.DisposeAsync();

    [SkippableFact]
    public async Task An_answer_comes_with_a_reference_that_opens_the_article_at_the_quote()
    {
        var page = await OpenChatAsync();
        await AskAsync(page, Question);

        var reference = page.Locator("a[href*='/articles/lighthouse.md']").First;
        await reference.WaitForAsync();
        Assert.Contains("Marta Vinje", await page.Locator("[role=feed], .webchat__basic-transcript").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(await reference.GetAttributeAsync("href") ?? string.Empty);

        var mark = page.Locator("mark#quote");
        Assert.Contains("Marta Vinje", await mark.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await mark.EvaluateAsync<bool>("m => { const r = m.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }"));
        Assert.Empty(_complaints);
    }

    [SkippableFact]
    public async Task A_follow_up_question_is_understood()
    {
        var page = await OpenChatAsync();
        await AskAsync(page, Question);
        await page.GetByText("Marta Vinje").First.WaitForAsync();

        await AskAsync(page, "How high is it?");

        await page.GetByText("31 metres high").First.WaitForAsync();
    }

    [SkippableFact]
    public async Task Questions_and_answers_stand_in_the_order_they_were_said()
    {
        var page = await OpenChatAsync();
        await AskAsync(page, Question);
        await page.GetByText("Marta Vinje").First.WaitForAsync();
        await AskAsync(page, "What does the bell of Thornwick weigh?");
        await page.GetByText("612 kilograms").First.WaitForAsync();

        // A message stands last as long as the page does not know yet that it has arrived.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        string[] said = [Question, "Marta Vinje", "What does the bell of Thornwick weigh?", "612 kilograms"];
        int[] order;
        do
        {
            await Task.Delay(100, CancellationToken.None);
            var transcript = await page.Locator("#chat").InnerTextAsync();
            order = [.. said.Select(words => transcript.IndexOf(words, StringComparison.Ordinal))];
        }
        while (!order.SequenceEqual(order.Order()) && !patience.IsCancellationRequested);

        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }

    [SkippableFact]
    public async Task What_no_article_holds_is_refused_without_a_reference()
    {
        var page = await OpenChatAsync();
        await AskAsync(page, "How many moons does the planet Zorblax have?");

        await page.GetByText("found no answer").First.WaitForAsync();
        Assert.Equal(0, await page.Locator("a[href*='version=']").CountAsync());
    }

    [SkippableFact]
    public async Task A_thumb_is_kept_with_its_question()
    {
        var page = await OpenChatAsync();
        await AskAsync(page, "How high is the tower of Karnsund?");
        await page.Locator("a[href*='/articles/lighthouse.md']").First.WaitForAsync();

        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("like|upvote", System.Text.RegularExpressions.RegexOptions.IgnoreCase) })
            .Or(page.GetByRole(AriaRole.Button, new() { NameRegex = new("like|upvote", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }))
            .First.ClickAsync();

        var feedback = bot.Services.GetRequiredService<FeedbackStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!feedback.All().Any(thumb => thumb.Reply?.Question == "How high is the tower of Karnsund?"))
            await Task.Delay(100, patience.Token);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nobody_is_kept_out(ColorScheme scheme)
    {
        var page = await OpenChatAsync(scheme);
        await AskAsync(page, Question);
        var reference = page.Locator("a[href*='/articles/lighthouse.md']").First;
        await reference.WaitForAsync();

        var chat = await page.RunAxe();
        await page.GotoAsync(await reference.GetAttributeAsync("href") ?? string.Empty);
        var article = await page.RunAxe();
        await page.GotoAsync(new Uri(bot.Address, "/articles").ToString());
        var list = await page.RunAxe();

        Assert.Equal([], chat.Violations.Select(violation => $"{violation.Id}: {string.Join(" ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal([], article.Violations.Select(violation => violation.Id));
        Assert.Equal([], list.Violations.Select(violation => violation.Id));
    }

    private async Task<IPage> OpenChatAsync(ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browsing.OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = 1100, Height = 820 } });
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
