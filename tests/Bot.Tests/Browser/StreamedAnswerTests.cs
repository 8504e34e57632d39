using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>
/// Answers that take long enough to be streamed, in the real Web Chat: on our page, and on a plain page of somebody else that knows nothing of us.
/// </summary>
public sealed class StreamedAnswerTests : IAsyncLifetime
{
    private static readonly string[] Talk =
        ["Who built the lighthouse of Karnsund?", "Marta Vinje", "What does the bell of Thornwick weigh?", "612 kilograms",
            "How high is the tower of Karnsund?", "31 metres"];

    private readonly Browsing _browsing = new();
    private RunningBot _bot = null!;
    private FakeModelServer _model = null!;

    public async Task InitializeAsync()
    {
        // A model that thinks and then fails: the articles' own words come late.
        _model = await FakeModelServer.StartAsync(async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1.2), context.RequestAborted);
            await Replies.Error(500, "server_error")(context);
        });
        _bot = new RunningBot()
            .With("Models:Chat:Provider", "OpenAICompatible").With("Models:Chat:Endpoint", _model.Address + "/v1")
            .With("Models:Chat:Deployment", "writer").With("Models:Chat:Retries", "0").With("Logging:LogLevel:ArticleBot", "None");
        await _bot.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _browsing.DisposeAsync();
        await _bot.DisposeAsync();
        await _model.DisposeAsync();
    }

    [SkippableTheory]
    [InlineData("our page")]
    [InlineData("a plain page")]
    public async Task Each_streamed_answer_stands_once_and_under_its_question(string host)
    {
        var page = await _browsing.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1100, Height = 820 } });
        var firstPieces = 0;
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Text?.Contains("\"streamSequence\":1", StringComparison.Ordinal) ?? false)
                firstPieces++;
        };
        if (host == "a plain page")
        {
            // A page whose policy allows nothing less than the browser does; its words are replaced.
            await page.GotoAsync(new Uri(_bot.Address, "/health/live").ToString());
            await page.SetContentAsync(PlainPage);
        }
        else
        {
            await page.GotoAsync(_bot.Address.ToString());
        }

        await page.GetByText("Hello!").First.WaitForAsync();
        for (var i = 0; i < Talk.Length; i += 2)
        {
            await page.Locator("[data-id='webchat-sendbox-input']").FillAsync(Talk[i]);
            await page.Keyboard.PressAsync("Enter");
            await page.GetByText(Talk[i + 1]).First.WaitForAsync();
        }

        var transcript = await page.Locator("#chat [role=feed]").InnerTextAsync();
        var order = Talk.Select(words => transcript.IndexOf(words, StringComparison.Ordinal)).ToArray();
        Assert.Equal(Talk.Length / 2, firstPieces);
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain("Searching", transcript, StringComparison.Ordinal);
    }

    private const string PlainPage = """
        <!DOCTYPE html><html lang="en"><head><title>Elsewhere</title><style>html, body, #chat { height: 100% }</style></head>
        <body><div id="chat"></div><script src="/webchat.js"></script><script>
          fetch('/v3/directline/tokens/generate', { method: 'POST' }).then(response => response.json()).then(({ token }) =>
            WebChat.renderWebChat({ directLine: WebChat.createDirectLine({ domain: new URL('/v3/directline', location.href).href, token }) }, document.getElementById('chat')));
        </script></body></html>
        """;
}
