using ArticleBot.Channels.Tests.Fakes;

namespace ArticleBot.Channels.Tests.DirectLine;

/// <summary>botframework-directlinejs itself, against the local Direct Line.</summary>
public sealed class RealClientTests
{
    [SkippableTheory]
    [InlineData("polling")]
    [InlineData("socket")]
    public async Task Directlinejs_talks_to_the_local_Direct_Line_and_survives_a_cut_connection(string mode)
    {
        await using var bot = await BotHost.StartAsync();

        var result = await NodeScript.RunAsync("directline.mjs", new Uri(bot.Url, "v3/directline").AbsoluteUri, mode);

        var messages = result["seen"]!.AsArray().Where(activity => (string?)activity!["type"] == "message").ToList();
        Assert.Equal(
            ["Hello, ask me about the articles.", "one", "You said: one", "two", "You said: two", "three", "You said: three"],
            messages.Select(message => (string?)message!["text"]));
        Assert.Equal(["bot", "user", "bot", "user", "bot", "user", "bot"], messages.Select(message => (string?)message!["role"]));
        Assert.Equal((string?)result["firstId"], (string?)messages[1]!["id"]);
        Assert.Equal((string?)messages[1]!["id"], (string?)messages[2]!["replyToId"]);
        Assert.Equal("client-one", (string?)messages[1]!["channelData"]!["clientActivityID"]);
        Assert.All(messages, message => Assert.Null(message!["serviceUrl"]));
        Assert.True((bool)result["refreshed"]!);
        if (mode == "socket")
            Assert.True((int)result["sockets"]! > (int)result["cut"]!);
    }
}
