using System.ComponentModel.DataAnnotations;

namespace ArticleBot.Bot.Hosting;

/// <summary>What the pages are called and look like: the section <c>Bot:Brand</c>.</summary>
public sealed class BrandOptions
{
    private const string Colour = "^#[0-9a-fA-F]{6}$";

    /// <summary>The name that stands on every page.</summary>
    [Required, MaxLength(60, ErrorMessage = "Bot:Brand:Name may have 60 characters at most.")]
    public string Name { get; set; } = "Article Bot";

    /// <summary>A picture file, .svg or .png, shown beside the name; relative paths start at the folder of appsettings.json. Absent: the bot's own.</summary>
    [RegularExpression(@"^.+\.(svg|png)$", ErrorMessage = "Bot:Brand:Logo must name an .svg or .png file.")]
    public string? Logo { get; set; }

    /// <summary>The colour of links and buttons on light pages, such as <c>#0f5c7a</c>. Absent: the bot's own.</summary>
    [RegularExpression(Colour, ErrorMessage = "Bot:Brand:Accent must be a colour such as #0f5c7a.")]
    public string? Accent { get; set; }

    /// <summary>The same on dark pages, such as <c>#7cc8e8</c>.</summary>
    [RegularExpression(Colour, ErrorMessage = "Bot:Brand:AccentOnDark must be a colour such as #7cc8e8.")]
    public string? AccentOnDark { get; set; }
}
