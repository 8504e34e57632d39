using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArticleBot.Articles.Readers.Pages;

/// <summary>Finds the title of the article among the titles of a page: the one it gives for sharing, its main heading, its title element.</summary>
internal static class PageTitle
{
    private static readonly string[] Borders = [" | ", " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " • "];

    /// <summary>The title for sharing, unless that is only the name of the site.</summary>
    public static string? Shared(IHtmlDocument page)
    {
        var title = page.QuerySelector("meta[property='og:title']")?.GetAttribute("content")?.Trim();
        return IsSame(title, SiteOf(page)) ? null : title;
    }

    /// <summary>The heading or the title element, whichever names the article rather than the site.</summary>
    public static string? Of(IHtmlDocument page)
    {
        var title = OneLine(page.Title);
        var headings = page.QuerySelectorAll("h1");
        var heading = headings.Length == 1 ? OneLine(headings[0].TextContent) : null;
        if (string.IsNullOrEmpty(heading))
            return WithoutSite(title, SiteOf(page));
        if (string.IsNullOrEmpty(title))
            return heading;

        var place = title.IndexOf(heading, StringComparison.OrdinalIgnoreCase);
        if (place < 0)
            return IsNameOfSite(headings[0], heading, page) ? WithoutSite(title, SiteOf(page)) : heading;
        var rest = title[(place + heading.Length)..];
        // "FAQ" of "FAQ of the pool": the longer title says more. "Orrell Post" of "New lift | Orrell Post" is the site.
        if (place == 0 && rest.Length > 1 && rest[0] == ' ' && !Array.Exists(Borders, border => rest.Contains(border, StringComparison.Ordinal)))
            return title;
        // "Orrell Post - New lift" over a page whose first heading is the name of the site, and whose next is the article's.
        if (place == 0 && Borders.FirstOrDefault(border => rest.StartsWith(border, StringComparison.Ordinal)) is { } mark &&
            page.QuerySelectorAll("h2").Any(second => IsSame(OneLine(second.TextContent), rest[mark.Length..])))
            return rest[mark.Length..];
        return place > 0 && rest.Length == 0 && IsNameOfSite(headings[0], heading, page) ? WithoutSite(title, heading) : heading;
    }

    private static bool IsNameOfSite(IElement element, string heading, IHtmlDocument page) =>
        IsSame(heading, SiteOf(page)) || element.QuerySelector("a[href='/'], a[href='./'], a[rel='home'], img") is not null ||
        element.QuerySelector("a[href^='http']") is { } link && Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var address)
            && address.AbsolutePath == "/" ||
        element.Closest("header, nav, .site-header, .masthead, .logo") is not null && element.Closest("article, main") is null
            && page.QuerySelector("h2") is not null &&
        OneLine(page.Title) is { } title && !title.StartsWith(heading, StringComparison.OrdinalIgnoreCase);

    private static string? SiteOf(IHtmlDocument page) => page.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content")?.Trim();

    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null || string.IsNullOrEmpty(site))
            return title;
        foreach (var border in Borders)
        {
            if (title.EndsWith(border + site, StringComparison.OrdinalIgnoreCase))
                return title[..^(border.Length + site.Length)];
            if (title.StartsWith(site + border, StringComparison.OrdinalIgnoreCase))
                return title[(border.Length + site.Length)..];
        }

        return title;
    }

    private static bool IsSame(string? words, string? others) =>
        words is not null && others is not null && words.Equals(others, StringComparison.OrdinalIgnoreCase);

    private static string? OneLine(string? words) =>
        words is null ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
