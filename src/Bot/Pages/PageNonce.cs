using System.Security.Cryptography;

namespace ArticleBot.Bot.Pages;

/// <summary>One random word per response: only styles and scripts that carry it run.</summary>
internal sealed class PageNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}
