using ArticleBot.Languages;


namespace ArticleBot.Bot.Turns;

/// <summary>Words the page on which a quote stands.</summary>
internal static class PageWording
{
    /// <summary>Such as <c>page 12</c>, or null without a page.</summary>
    public static string? Of(int? page) => page is { } number ? Phrases.FormatPage(number) : null;

    /// <summary>Where a quote stands: who published it and the page, as far as they are known.</summary>
    public static string? With(string? source, int? page) => source is null ? Of(page) : page is null ? source : $"{source}, {Of(page)}";
}
