using System.Security.Cryptography;
using System.Text;
using ArticleBot.Bot.Turns;
using ArticleBot.Channels.DirectLine;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.Links;

/// <summary>Whom a link was made for. Says who without naming: what leaves the host is a digest.</summary>
/// <param name="Circle">Among whom: the channel, or the visitors of this host's own page. A browser is one person in each.</param>
/// <param name="Digest">A digest of the channel's id of the person.</param>
internal sealed record Reader(string Circle, string Digest)
{
    /// <summary>The circle of those who come to this host's own page without a name.</summary>
    public const string Visitors = "visitors";

    private const char Between = ' ';
    private const int DigestBytes = 16;

    /// <summary>Who asked.</summary>
    public static Reader Of(Turn turn) =>
        new(turn.UserId.StartsWith(IVisitors.Prefix, StringComparison.Ordinal) ? Visitors : turn.ChannelId, DigestOf(Identity.User(turn)));

    /// <summary>A visitor without a name.</summary>
    /// <param name="id">The id that <see cref="IVisitors"/> gave.</param>
    public static Reader OfVisitor(string id) => new(Visitors, DigestOf(Identity.User("webchat", IVisitors.Prefix + id)));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Reader? Parse(string text) =>
        text.Split(Between) is [.. var circle, var digest] && circle.Length > 0 ? new Reader(string.Join(Between, circle), digest) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Circle}{Between}{Digest}";

    private static string DigestOf(string user) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)).AsSpan(0, DigestBytes));
}
