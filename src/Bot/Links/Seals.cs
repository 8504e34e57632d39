using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ArticleBot.Bot.Links;

/// <summary>Words that leave the host and come back unread and unchanged, for a while; the keys lie in the data folder and are renewed by themselves.</summary>
internal sealed class Seals(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Application = "ArticleBot.Links";

    /// <summary>Longer than anything that is sealed here.</summary>
    private const int LongestSealed = 2048;

    /// <summary>Seals words.</summary>
    /// <param name="purpose">What they are for; they open for nothing else.</param>
    /// <param name="words">The words.</param>
    /// <param name="lifetime">How long they open.</param>
    /// <exception cref="CryptographicException">There is no key, and none can be made.</exception>
    public string Close(string purpose, string words, TimeSpan lifetime) =>
        protection.CreateProtector(Application, purpose)
            .Protect(string.Create(CultureInfo.InvariantCulture, $"{(time.GetUtcNow() + lifetime).ToUnixTimeSeconds()}\n{words}"));

    /// <summary>The words; null when they were sealed for something else, by somebody else, under a key that is gone, or altered since.</summary>
    public Opened? Open(string purpose, string closed)
    {
        if (closed.Length > LongestSealed)
            return null;

        try
        {
            var parts = protection.CreateProtector(Application, purpose).Unprotect(closed).Split('\n', 2);
            var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture));
            return new Opened(parts[1], until <= time.GetUtcNow());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>What was sealed.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsExpired">Whether their time is over.</param>
internal sealed record Opened(string Words, bool IsExpired);
