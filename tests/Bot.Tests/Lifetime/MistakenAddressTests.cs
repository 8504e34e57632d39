using System.Net;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Lifetime;

/// <summary>What callers do wrong is told to them, and stands in no log as a failure of the program.</summary>
public sealed class MistakenAddressTests : IDisposable
{
    private readonly TestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_query_that_cannot_be_read_is_refused_and_logged_as_no_failure()
    {
        await using var program = await RunningProgram.StartAsync(_place.File("data"), RunningProgram.FreePort());

        foreach (var address in new[] { "/articles?page=x", "/articles?page=99999999999999999999", "/articles/mill.txt?start=here" })
        {
            using var response = await program.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        }

        await program.TerminateAsync();
        Assert.Equal(0, await program.ExitCodeAsync());
        Assert.DoesNotContain("fail:", program.Output, StringComparison.Ordinal);
    }
}
