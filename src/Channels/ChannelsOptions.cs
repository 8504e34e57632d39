using System.ComponentModel.DataAnnotations;
using ArticleBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels;

/// <summary>How the bot takes in and works on what channels send; section <c>Channels</c>.</summary>
public sealed class ChannelsOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Channels";

    /// <summary>Turns that may wait or be worked on at once; beyond it callers get 503 and try again.</summary>
    [Range(1, 1_000_000)]
    public int QueuedTurns { get; set; } = 2000;

    /// <summary>Turns of one conversation that may wait or be worked on.</summary>
    [Range(1, 10_000)]
    public int QueuedTurnsPerConversation { get; set; } = 50;

    /// <summary>Turns that one service (the host of a serviceUrl) may have waiting or worked on, so that one that hangs leaves room for the others.</summary>
    [Range(1, 1_000_000)]
    public int QueuedTurnsPerService { get; set; } = 1000;

    /// <summary>Replies that are composed side by side.</summary>
    [Range(1, 1000)]
    public int ParallelTurns { get; set; } = 32;

    /// <summary>Calls to one service (the host of a serviceUrl) at once; further ones wait.</summary>
    [Range(1, 10_000)]
    public int ParallelCallsPerService { get; set; } = 64;

    /// <summary>How long composing one reply may take before it is cancelled with an apology.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>The largest activity accepted, in bytes; a larger one gets 413.</summary>
    [Range(64 * 1024, 30 * 1024 * 1024)]
    public int LargestActivity { get; set; } = 1024 * 1024;

    /// <summary>How often a call to a channel is repeated after 412, 429, 502, 503, 504 or a lost connection.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 4;

    /// <summary>How long one attempt of a call to a channel may take, until its whole answer is read.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a reply waits for a channel that is down; then it is given up and reported in the log. A day at most.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestOutage { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Hosts that may be called with the bot's token, such as <c>*.botframework.com</c>; empty allows every host that a verified token names.
    /// </summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>A folder for .transcript files of all that is said; null writes none. In Development only.</summary>
    public string? Transcripts { get; set; }

    /// <summary>The local Direct Line.</summary>
    [ValidateObjectMembers]
    public DirectLineOptions DirectLine { get; } = new();
}

/// <summary>Checks the ranges; generated at build time.</summary>
[OptionsValidator]
internal sealed partial class ChannelsOptionsValidator : IValidateOptions<ChannelsOptions>;
