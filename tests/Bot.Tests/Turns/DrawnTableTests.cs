using System.Text.Json;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Turns;

/// <summary>A price list that somebody drew with bars in a text file: nobody reads the bars.</summary>
public sealed class DrawnTableTests(DrawnTableTests.FerryBot bot, FakeChannel channel) : IClassFixture<DrawnTableTests.FerryBot>, IClassFixture<FakeChannel>
{
    private const string Question = "How much is a child's return ticket on the Orrin ferry?";

    [Theory]
    [InlineData("emulator")]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("sms")]
    public async Task The_cell_is_said_with_its_heads_on_every_channel(string channelId)
    {
        var (_, message) = await channel.AskAsync(bot, channelId, $"ferry-{channelId}", "ann", Question);
        var (_, list) = await channel.AskAsync(bot, channelId, $"ferry-{channelId}", "ann", "Tell me about the tickets of the Orrin ferry");

        Assert.Contains("10 pounds", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain('|', Read(message));
        Assert.DoesNotContain('|', Read(list));
    }

    [Fact]
    public async Task The_page_shows_a_table()
    {
        var page = await bot.Client.GetStringAsync(new Uri("/articles/ferry.txt", UriKind.Relative));

        Assert.Contains("<table>", page, StringComparison.Ordinal);
        Assert.Contains("10 pounds</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain('|', page);
    }

    [Theory]
    [InlineData(Question)]
    [InlineData("Do dogs travel free on the Orrin ferry?")]
    public async Task The_terminal_prints_no_bar_and_no_sentence_twice(string question)
    {
        var outcome = await CommandLine.RunAsync(bot.Articles, "ask", question, "--corpus", bot.Articles, "--set", $"Retrieval:DataFolder={bot.Data}-asked");
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace("[1]", "", StringComparison.Ordinal).Trim(' ', '“', '”')).ToList();

        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain('|', outcome.Output);
        Assert.Equal(lines.Distinct(), lines);
    }

    /// <summary>All that is shown of a message: markers and addresses of Web Chat's definitions have no bars either.</summary>
    private static string Read(JsonElement message) =>
        message.GetProperty("text").GetString() + (message.TryGetProperty("entities", out var entities) ? entities.GetRawText() : "")
        + (message.TryGetProperty("attachments", out var cards) ? cards.GetRawText() : "");

    public sealed class FerryBot : RunningBot
    {
        public FerryBot() => File.WriteAllText(Path.Combine(Articles, "ferry.txt"), """
            Prices of the Orrin ferry

            The Orrin ferry crosses the sound every hour. Tickets are sold at the pier.

            | Ticket  | Single    | Return    |
            |---------|----------:|----------:|
            | Adult   | 12 pounds | 20 pounds |
            | Child   | 6 pounds  | 10 pounds |
            | Bicycle | 4 pounds  | 7 pounds  |

            Dogs travel free of charge on a lead.
            """);
    }
}
