namespace ArticleBot.Models.Tests.Fakes;

/// <summary>Waits for what another thread does. The limit only ends a test that would hang.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(5, limit.Token);
    }
}
