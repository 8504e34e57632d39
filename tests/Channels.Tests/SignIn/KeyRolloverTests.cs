using System.Net;
using System.Security.Cryptography;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Tests.Fakes;

namespace ArticleBot.Channels.Tests.SignIn;

/// <summary>Keys change while the bot runs; every test has servers of its own.</summary>
public sealed class KeyRolloverTests : IAsyncLifetime
{
    private readonly RegisteredBot _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_first_request_with_a_new_key_passes_and_the_old_key_is_refused_without_a_restart()
    {
        var before = await PostAsync(_bot.ChannelToken());
        var old = _bot.ChannelToken();
        _bot.Identity.Withdraw("channel-1");
        _bot.Identity.Publish("channel", "channel-2", "msteams");

        var after = await PostAsync(_bot.ChannelToken("channel-2"));
        var late = await PostAsync(old);

        Assert.Equal(HttpStatusCode.Accepted, before.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, after.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Fact]
    public async Task Every_forged_token_is_refused_after_a_rollover_too()
    {
        await PostAsync(_bot.ChannelToken());
        _bot.Identity.Publish("channel", "channel-2", "msteams");
        await PostAsync(_bot.ChannelToken("channel-2"));
        var accepted = new List<string>();

        foreach (var (kind, forge) in ForgedTokens.All)
        {
            var response = await PostAsync(forge(_bot));
            if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
                accepted.Add(kind);
        }

        Assert.Empty(accepted);
    }

    [Fact]
    public async Task Sixty_unknown_keys_at_once_cause_one_reading_of_the_keys()
    {
        await PostAsync(_bot.ChannelToken());
        var reads = _bot.Identity.ChannelReads;
        using var stranger = RSA.Create(2048);

        var responses = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            PostAsync(FakeIdentity.Sign(RegisteredBot.Header($"unknown-{i}"), _bot.ChannelClaims(), stranger))));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode));
        Assert.Equal(reads + 1, _bot.Identity.ChannelReads);
    }

    [Fact]
    public async Task After_a_few_minutes_an_unknown_key_is_looked_up_again()
    {
        await PostAsync(_bot.ChannelToken());
        using var stranger = RSA.Create(2048);
        await PostAsync(FakeIdentity.Sign(RegisteredBot.Header("unknown"), _bot.ChannelClaims(), stranger));
        _bot.Identity.Publish("channel", "channel-2", "msteams");

        var tooSoon = await PostAsync(_bot.ChannelToken("channel-2"));
        _bot.Clock.Advance(SigningKeys.BetweenRenewals);
        var later = await PostAsync(_bot.ChannelToken("channel-2"));

        Assert.Equal(HttpStatusCode.Unauthorized, tooSoon.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, later.StatusCode);
    }

    [Fact]
    public async Task Known_keys_stay_in_force_while_the_issuer_cannot_be_reached()
    {
        await PostAsync(_bot.ChannelToken());
        _bot.Identity.IsDown = true;
        _bot.Clock.Advance(SigningKeys.Lifetime + TimeSpan.FromHours(1));

        var response = await PostAsync(_bot.ChannelToken());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_believed_before_the_keys_could_be_read_and_all_is_well_afterwards()
    {
        _bot.Identity.IsDown = true;
        var refused = await PostAsync(_bot.ChannelToken());
        _bot.Identity.IsDown = false;
        _bot.Clock.Advance(SigningKeys.AfterFailure);

        var accepted = await PostAsync(_bot.ChannelToken());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
    }

    [Fact]
    public async Task Keys_are_read_anew_within_a_day()
    {
        await PostAsync(_bot.ChannelToken());
        var reads = _bot.Identity.ChannelReads;
        _bot.Clock.Advance(TimeSpan.FromHours(24));

        await PostAsync(_bot.ChannelToken());

        Assert.Equal(reads + 1, _bot.Identity.ChannelReads);
    }

    private Task<HttpResponseMessage> PostAsync(string token) => _bot.PostAsync(token);
}
