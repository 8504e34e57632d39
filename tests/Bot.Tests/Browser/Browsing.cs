using ArticleBot.Bot.Tests.Tools;
using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>A real Chromium without a window.</summary>
public sealed class Browsing : IAsyncDisposable
{
    /// <summary>How long a page may take, in milliseconds. A busy machine loads the first one slowly; how fast is no matter of these tests.</summary>
    public const int PageLoadMs = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a tab; the test is skipped when there is no Chromium.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            var path = Requirement.Find("ARTICLEBOT_TEST_CHROMIUM", "chromium", "chromium-browser", "google-chrome");
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Headless = true,
                Args =
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                ],
            });
        }

        var page = await (await _browser.NewContextAsync(options)).NewPageAsync();
        page.SetDefaultTimeout(PageLoadMs);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
