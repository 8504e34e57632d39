using Microsoft.Playwright;

namespace ArticleBot.Bot.Tests.Browser;

/// <summary>Pictures of the pages for whoever wants to look at them; none are taken unless a folder is named for them.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ARTICLEBOT_TEST_SCREENSHOTS");

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }
}
