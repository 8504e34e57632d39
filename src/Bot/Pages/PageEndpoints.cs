using ArticleBot.Articles;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Links;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Pages;

/// <summary>The web pages: the chat at <c>/</c>, the articles at <c>/articles</c>.</summary>
internal static class PageEndpoints
{
    /// <summary>How many articles one page of the list shows.</summary>
    private const int ArticlesPerPage = 200;

    /// <summary>How many unreadable files the list names.</summary>
    private const int MostUnread = 500;

    /// <summary>The longest search for articles, in UTF-16 code units; more of it is not read.</summary>
    private const int LongestSearch = 200;

    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/logo", Logo);
        var pages = endpoints.MapGroup(string.Empty).AddEndpointFilter<PageSecurity>();
        pages.MapGet("/", ChatAsync);
        pages.MapGet("/articles", ListAsync);
        pages.MapGet("/articles/{**key}", ShowAsync);
    }

    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddScoped<PageNonce>()
        .AddScoped<PageVisit>()
        .AddScoped<PageRenderer>()
        .AddSingleton<ArticleViewing>();

    private static IResult Logo(IOptions<BotOptions> options, IWebHostEnvironment environment, HttpResponse response)
    {
        // A picture may hold a script, which runs where its address is opened.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        var path = options.Value.Brand.Logo;
        // It was there at the start.
        if (path is null || !File.Exists(path))
            path = environment.WebRootFileProvider.GetFileInfo("icon.svg").PhysicalPath!;
        return Results.File(path, path.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/svg+xml");
    }

    private static Task<IResult> ChatAsync(PageRenderer renderer, PageNonce nonce, IArticleLibrary library, IWebHostEnvironment environment) =>
        renderer.RenderAsync<ChatPage>(new()
        {
            [nameof(ChatPage.Nonce)] = nonce.Value,
            [nameof(ChatPage.ArticleCount)] = library.Articles.Count,
            [nameof(ChatPage.HasWebChat)] = environment.WebRootFileProvider.GetFileInfo(WebChat.Bundle).Exists,
        });

    private static Task<IResult> ListAsync(PageRenderer renderer, IArticleLibrary library, int? page, string? find)
    {
        find = find?.Length > LongestSearch ? find[..LongestSearch] : find;
        string[] sought = (find ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<ArticleMetadata> articles = sought.Length == 0 ? library.Articles : [.. library.Articles.Where(Holds)];
        var last = Math.Max(1, (articles.Count + ArticlesPerPage - 1) / ArticlesPerPage);
        var current = Math.Clamp(page ?? 1, 1, last);
        IReadOnlyList<ArticleMetadata> shown = [.. articles.Skip((current - 1) * ArticlesPerPage).Take(ArticlesPerPage)];
        return renderer.RenderAsync<ArticleListPage>(new()
        {
            [nameof(ArticleListPage.Articles)] = shown,
            [nameof(ArticleListPage.Sought)] = find?.Trim(),
            [nameof(ArticleListPage.Total)] = articles.Count,
            [nameof(ArticleListPage.Unread)] = current == last && sought.Length == 0
                ? library.Unread.Where(file => !file.IsPassedOver).Take(MostUnread).ToList() : [],
            [nameof(ArticleListPage.UnreadTotal)] = library.Unread.Count(file => !file.IsPassedOver),
            [nameof(ArticleListPage.Page)] = current,
            [nameof(ArticleListPage.LastPage)] = last,
        });

        bool Holds(ArticleMetadata article)
        {
            var text = $"{article.Title} {ArticleListPage.About(article)}";
            return Array.TrueForAll(sought, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpRequest request, PageRenderer renderer, PageVisit visit, ArticleViewing viewing, CancellationToken cancellationToken)
    {
        var place = ArticlePlace.Of(request);
        var shown = await viewing.FindAsync(place, cancellationToken);
        return shown is null
            ? await renderer.RenderAsync<MissingArticlePage>(new() { [nameof(MissingArticlePage.Key)] = place.Key }, StatusCodes.Status404NotFound)
            : await renderer.RenderAsync<ArticlePage>(new() { [nameof(ArticlePage.Shown)] = shown, [nameof(ArticlePage.IsAlone)] = visit.IsByTicket });
    }
}
