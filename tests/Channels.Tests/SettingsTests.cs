using ArticleBot.Channels.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.Tests;

/// <summary>Wrong settings stop the start, with a sentence on how to repair them.</summary>
public sealed class SettingsTests
{
    private const string Id = "6b7e1d2c-0000-4000-8000-00000000b07a";

    [Theory]
    [InlineData("MicrosoftAppId=my-bot;MicrosoftAppPassword=s", "is not a GUID")]
    [InlineData("MicrosoftAppId=" + Id, "needs MicrosoftAppPassword")]
    [InlineData("MicrosoftAppPassword=s", "no MicrosoftAppId")]
    [InlineData("MicrosoftAppId=" + Id + ";MicrosoftAppPassword=s;MicrosoftAppType=SingleTenant", "needs MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppId=" + Id + ";MicrosoftAppPassword=s;MicrosoftAppType=Other", "must be MultiTenant")]
    [InlineData("MicrosoftAppId=" + Id + ";MicrosoftAppTenantId=t;MicrosoftAppPassword=s;MicrosoftAppType=UserAssignedMSI", "has no secret")]
    [InlineData("MicrosoftAppId=" + Id + ";MicrosoftAppCertificatePath=/no/such.pfx", "names no file")]
    [InlineData("ChannelService=https://example.com", "ChannelService must be")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl=http://login.example/metadata", "must be an https address")]
    [InlineData("ToChannelFromBotLoginUrl=nonsense", "must be an https address")]
    [InlineData("Channels:QueuedTurns=0", "QueuedTurns")]
    [InlineData("Channels:TurnTimeout=00:00:01", "TurnTimeout")]
    [InlineData("Channels:DirectLine:Secret=short", "openssl rand")]
    [InlineData("Channels:DirectLine:HistoryLength=1", "HistoryLength")]
    public async Task A_wrong_setting_is_named(string settings, string expected)
    {
        var values = settings.Split(';').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(values));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mapping_without_adding_says_what_is_missing()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        var failure = Assert.Throws<InvalidOperationException>(() => app.MapChannels());

        Assert.Contains("AddChannels", failure.Message, StringComparison.Ordinal);
    }
}
