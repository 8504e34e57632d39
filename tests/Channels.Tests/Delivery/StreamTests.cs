using System.Net;
using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.Teams;
using ArticleBot.Channels.Tests.Fakes;
using ArticleBot.Channels.Turns;
using ArticleBot.Channels.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.Delivery;

/// <summary>Streams by the second, on a clock of the test's own.</summary>
public sealed class StreamTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_Teams_stream_informs_then_grows_then_finishes_with_its_id_and_without_a_number()
    {
        await using var delivery = Start("msteams", "personal");

        await StepAsync(() => delivery.InformAsync("Searching 212 articles…", CancellationToken.None));
        await ShowAsync(delivery, Part(1));
        await ShowAsync(delivery, Part(2));
        var id = await FinishAsync(delivery, Part(3));

        var steps = _adapter.Streamed;
        Assert.Equal(["informative", "streaming", "streaming", "final"], steps.Select(step => Info(step, "streamType")));
        Assert.Equal(["1", "2", "3", null], steps.Select(step => Info(step, "streamSequence")));
        Assert.Equal([null, "id-1", "id-1", "id-1"], steps.Select(step => Info(step, "streamId")));
        Assert.Equal(["typing", "typing", "typing", "message"], steps.Select(step => step.Activity.Type));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
        Assert.All(steps.Skip(1).Zip(steps.Skip(2)), pair =>
            Assert.StartsWith(pair.First.Activity.Text!, pair.Second.Activity.Text!, StringComparison.Ordinal));
        Assert.NotNull(id);
    }

    [Fact]
    public async Task Web_Chat_gets_the_same_in_channelData_and_label_and_thumbs_only_at_the_end()
    {
        await using var delivery = Start("webchat", null);

        await ShowAsync(delivery, Part(1));
        await ShowAsync(delivery, Part(2));
        await FinishAsync(delivery, Part(3));

        var steps = _adapter.Streamed;
        Assert.Equal(["streaming", "streaming", "final"], steps.Select(step => (string?)step.Json["channelData"]!["streamType"]));
        Assert.Equal([null, "id-1", "id-1"], steps.Select(step => (string?)step.Json["channelData"]!["streamId"]));
        Assert.Equal(["1", "2", null], steps.Select(step => step.Json["channelData"]!["streamSequence"]?.ToString()));
        Assert.All(steps.SkipLast(1), step => Assert.DoesNotContain(step.Json.Entities(), entity => entity["potentialAction"] is not null));
        Assert.Contains(steps[^1].Json.Entities(), entity => entity["potentialAction"] is not null);
    }

    [Theory]
    [InlineData("msteams", "personal")]
    [InlineData("msteams", "groupChat")]
    [InlineData("webchat", null)]
    public async Task A_quick_reply_is_one_message_without_a_stream(string channelId, string? conversationType)
    {
        await using var delivery = Start(channelId, conversationType);

        await delivery.InformAsync("Searching…", CancellationToken.None);
        await FinishAsync(delivery, Part(3));

        Assert.Empty(_adapter.Streamed);
        Assert.Equal("message", Assert.Single(_adapter.Sent, sent => sent.Activity.Type != "typing").Activity.Type);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_group_in_Teams_never_streams_but_sees_one_message_edited(string conversationType)
    {
        await using var delivery = Start("msteams", conversationType);

        await ShowAsync(delivery, Part(1));
        await ShowAsync(delivery, Part(2));
        await FinishAsync(delivery, Part(3));

        Assert.Empty(_adapter.Streamed);
        Assert.Single(_adapter.Sent, sent => sent.Activity.Type == "message");
        Assert.Equal(2, _adapter.Updated.Count);
        Assert.All(_adapter.Updated, update => Assert.Equal(_adapter.Updated[0].ActivityId, update.ActivityId));
        Assert.All(_adapter.Sent, sent => Assert.DoesNotContain(sent.Json.Entities(), entity => (string?)entity["type"] == "streaminfo"));
    }

    [Fact]
    public async Task Stop_ends_the_turn_and_nothing_more_is_sent()
    {
        await using var delivery = Start("msteams", "personal");
        await ShowAsync(delivery, Part(1));
        _adapter.Refuse = Forbidden("Content stream was cancelled by user.");

        await ShowAsync(delivery, Part(2));
        _adapter.Refuse = null;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery.FinishAsync(Part(3), CancellationToken.None));
        Assert.True(delivery.Stopped.IsCancellationRequested);
        Assert.Single(_adapter.Streamed);
    }

    [Theory]
    [InlineData("Content stream finished due to exceeded streaming time.")]
    [InlineData("Content stream is not allowed on an already completed streamed message.")]
    public async Task A_stream_that_Teams_closed_is_finished_by_an_update(string reason)
    {
        await using var delivery = Start("msteams", "personal");
        await ShowAsync(delivery, Part(1));
        _adapter.Refuse = Forbidden(reason);
        await ShowAsync(delivery, Part(2));
        _adapter.Refuse = null;

        await FinishAsync(delivery, Part(3));

        var update = Assert.Single(_adapter.Updated);
        Assert.Equal("id-1", update.ActivityId);
        Assert.Contains("Sentence 3.", update.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Teams_allows_no_stream_one_plain_message_is_sent()
    {
        await using var delivery = Start("msteams", "personal");
        _adapter.Refuse = Forbidden("Content stream is not allowed.");
        await ShowAsync(delivery, Part(1));
        _adapter.Refuse = null;

        await FinishAsync(delivery, Part(3));

        Assert.Empty(_adapter.Streamed);
        Assert.Contains("Sentence 3.", Assert.Single(_adapter.Sent, sent => sent.Activity.Type == "message").Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_two_minutes_the_stream_ends_and_the_reply_replaces_it()
    {
        await using var delivery = Start("msteams", "personal");
        await ShowAsync(delivery, Part(1));
        _clock.Advance(TimeSpan.FromSeconds(106));
        await delivery.ShowAsync(Part(2), CancellationToken.None);

        await FinishAsync(delivery, Part(3));

        Assert.Single(_adapter.Streamed);
        Assert.Equal("id-1", Assert.Single(_adapter.Updated).ActivityId);
    }

    [Fact]
    public async Task A_429_slows_the_stream_down_and_the_final_text_still_arrives()
    {
        await using var delivery = Start("msteams", "personal");
        await ShowAsync(delivery, Part(1));
        _adapter.Refuse = RecordingAdapter.Refusal(HttpStatusCode.TooManyRequests, "TooManyRequests", "API calls quota exceeded");
        await ShowAsync(delivery, Part(2));
        var refusedAt = _adapter.LastRefusal;
        _adapter.Refuse = null;

        await FinishAsync(delivery, Part(3));

        var final = _adapter.Streamed[^1];
        Assert.Equal("final", Info(final, "streamType"));
        Assert.True(final.At - refusedAt >= TimeSpan.FromSeconds(2));
    }

    private IDelivery Start(string channelId, string? conversationType)
    {
        _adapter.Clock = _clock;
        var received = new Activity
        {
            Type = "message",
            ChannelId = channelId,
            Id = "in",
            From = new ChannelAccount { Id = "user" },
            Conversation = new ConversationAccount { Id = "c", ConversationType = conversationType },
        };
        IChannel channel = channelId == "msteams"
            ? new TeamsChannel(_clock, NullLogger<TeamsChannel>.Instance)
            : new WebChatChannel(_clock, NullLogger<WebChatChannel>.Instance);
        var delivery = channel.Deliver(new TurnContext(_adapter, received));
        delivery.Start(CancellationToken.None);
        return delivery;
    }

    private Task ShowAsync(IDelivery delivery, Reply soFar) => StepAsync(() => delivery.ShowAsync(soFar, CancellationToken.None));

    /// <summary>Offers a step and lets time pass until it was tried.</summary>
    private async Task StepAsync(Func<ValueTask> offer)
    {
        var before = _adapter.Steps;
        await offer();
        await PassTimeUntilAsync(() => _adapter.Steps > before);
    }

    /// <summary>Time passes ten times as fast as outside, so that what it releases has room to run, until something has happened.</summary>
    private async Task PassTimeUntilAsync(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!happened())
        {
            patience.Token.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1, patience.Token);
        }
    }

    private async Task<string?> FinishAsync(IDelivery delivery, Reply reply)
    {
        var finishing = delivery.FinishAsync(reply, CancellationToken.None);
        await PassTimeUntilAsync(() => finishing.IsCompleted);
        return await finishing;
    }

    private static ErrorResponseException Forbidden(string reason) => RecordingAdapter.Refusal(HttpStatusCode.Forbidden, "ContentStreamNotAllowed", reason);

    private static string? Info(RecordingAdapter.Call step, string name) =>
        step.Json.Entities().Single(entity => (string?)entity["type"] == "streaminfo")[name]?.ToString();

    private static Reply Part(int sentences) => new()
    {
        Id = "r",
        Kind = ReplyKind.Answer,
        Sentences = [.. Enumerable.Range(1, sentences).Select(i => new ReplySentence($"Sentence {i}.", [1]))],
        Sources = [new ReplySource(1, "Title", "Quote", null, null, null)],
    };
}
