using System.ComponentModel.DataAnnotations;

namespace ArticleBot.Bot.TeamsApp;

/// <summary>How the bot presents itself in Teams: the section <c>Teams</c> of appsettings.json. The limits are those of Teams' manifest schema 1.30.</summary>
public sealed class TeamsAppOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>The app's name, at most 30 characters.</summary>
    [Required, MaxLength(30, ErrorMessage = "Teams:Name may have at most 30 characters.")]
    public string Name { get; set; } = "Article Bot";

    /// <summary>What it does, at most 80 characters.</summary>
    [Required, MaxLength(80, ErrorMessage = "Teams:ShortDescription may have at most 80 characters.")]
    public string ShortDescription { get; set; } = "Answers questions over our articles, every sentence cited.";

    /// <summary>What it does in full, at most 4000 characters.</summary>
    [Required, MaxLength(4000, ErrorMessage = "Teams:FullDescription may have at most 4000 characters.")]
    public string FullDescription { get; set; } =
        "Ask a question, and the bot answers from the articles it was given. Every sentence is cited and checked against the article's own words; "
        + "when the articles do not hold the answer, it says so.";

    /// <summary>Whether the bot is offered in Microsoft 365 Copilot as well.</summary>
    public bool Copilot { get; set; }

    /// <summary>Semantic version of the app package; raise it with every upload.</summary>
    [Required, RegularExpression(@"\d+\.\d+\.\d+", ErrorMessage = "Teams:Version must be three numbers such as 1.0.0.")]
    public string Version { get; set; } = "1.0.0";

    /// <summary>Who offers the app, at most 32 characters.</summary>
    [MaxLength(32, ErrorMessage = "Teams:Developer may have at most 32 characters.")]
    public string? Developer { get; set; }

    /// <summary>The developer's site; https.</summary>
    public Uri? WebsiteUrl { get; set; }

    /// <summary>The privacy statement; https.</summary>
    public Uri? PrivacyUrl { get; set; }

    /// <summary>The terms of use; https.</summary>
    public Uri? TermsOfUseUrl { get; set; }
}
