using System.ComponentModel.DataAnnotations;

namespace ArticleBot.Channels.DirectLine;

/// <summary>The local Direct Line that the chat page speaks; section <c>Channels:DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Whether it is served; when not set, only in Development.</summary>
    public bool? Enabled { get; set; }

    /// <summary>A secret with which a site's own server gets tokens for its visitors; null when there is none.</summary>
    [MinLength(32, ErrorMessage = "Channels:DirectLine:Secret must have at least 32 characters; make one with `openssl rand -base64 32`.")]
    public string? Secret { get; set; }

    /// <summary>Who may get a token without the secret.</summary>
    public AnonymousTokens AnonymousTokens { get; set; } = AnonymousTokens.Loopback;

    /// <summary>Requests for a token, granted or not, that one address may make per minute without the secret.</summary>
    [Range(1, 10_000)]
    public int AnonymousTokensPerMinute { get; set; } = 30;

    /// <summary>Origins of pages on other hosts that may call, such as <c>https://intranet.example.com</c>; none by default.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a token is valid; pages refresh it every 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Conversations kept at once; beyond it the one idle longest gives way to a new one.</summary>
    [Range(1, 1_000_000)]
    public int Conversations { get; set; } = 1000;

    /// <summary>Megabytes that all conversations together may keep; beyond it the one idle longest gives way.</summary>
    [Range(8, 100_000)]
    public int MaximumMegabytes { get; set; } = 256;

    /// <summary>How long a conversation is kept after its last activity.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan ConversationLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Activities kept per conversation, and never more than two megabytes of them; the oldest go first.</summary>
    [Range(10, 100_000)]
    public int HistoryLength { get; set; } = 500;
}

/// <summary>Who may get a Direct Line token without a secret.</summary>
public enum AnonymousTokens
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>Callers on this machine.</summary>
    Loopback,

    /// <summary>Everybody, within the rate limit.</summary>
    Anyone,
}
