using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Hosting;

/// <summary>Who may see the web pages and where they are: the section <c>Bot</c> of appsettings.json.</summary>
public sealed class BotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Bot";

    /// <summary>Who may open the chat page and the articles.</summary>
    public PageAudience Pages { get; set; } = PageAudience.Loopback;

    /// <summary>
    /// The address under which people reach this host from outside, such as <c>https://bot.example.com</c>; citations link there.
    /// Absent: replies on this machine link to this host, replies elsewhere link to the article's own address.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>What the pages are called and look like.</summary>
    [ValidateObjectMembers]
    public BrandOptions Brand { get; } = new();

    /// <summary>
    /// The language in which the bot and its pages speak to everybody: en, en-US (dates as in the United States), de, fr or es. Absent: that of each reader's
    /// channel or browser.
    /// </summary>
    [AllowedValues(null, "", "en", "en-US", "de", "fr", "es", ErrorMessage = "Bot:Language must be one of en, en-US, de, fr and es, or absent.")]
    public string? Language { get; set; }

    /// <summary>How long the link of a citation opens for who asked, where the pages are not open to everyone. From a minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromHours(8);
}

/// <summary>Who may open the pages.</summary>
public enum PageAudience
{
    /// <summary>Browsers on this machine.</summary>
    Loopback,

    /// <summary>Everybody who reaches the host; put your own sign-in in front of it.</summary>
    Everyone,
}

/// <summary>Checks what spans more than one value.</summary>
internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var faults = new[] { FaultOf(options.PublicUrl), LogoFile.FaultOf(options.Brand.Logo) }.OfType<string>().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOf(Uri? url) =>
        url is null || (url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0)
            ? null
            : $"Bot:PublicUrl is \"{url}\", but must be an absolute http or https address such as https://bot.example.com.";
}

/// <summary>Checks the ranges; generated at build time.</summary>
[OptionsValidator]
internal sealed partial class BotRangesValidator : IValidateOptions<BotOptions>;
