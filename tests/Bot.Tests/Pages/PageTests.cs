using System.Net;
using ArticleBot.Bot.Links;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.English;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Bot.Tests.Pages;

public sealed class PageTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles/lighthouse.md")]
    [InlineData("/articles/none.md")]
    public async Task Every_page_forbids_what_is_not_its_own(string path)
    {
        using var response = await bot.Client.GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_nonce_is_new_with_every_response()
    {
        var first = await NonceAsync();
        var second = await NonceAsync();

        Assert.NotEqual(first, second);

        async Task<string> NonceAsync()
        {
            using var response = await bot.Client.GetAsync("/");
            return Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        }
    }

    [Fact]
    public async Task An_article_is_shown_as_text_never_as_markup()
    {
        var html = await bot.Client.GetStringAsync("/articles/hostile.html");

        Assert.DoesNotContain("<script>document", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.Contains("612 kilograms", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cited_span_is_marked()
    {
        var article = await bot.Services.GetRequiredService<IArticleLibrary>().FindAsync("mill.txt", default);
        var start = article!.Text.IndexOf("The pond was dug", StringComparison.Ordinal);
        var span = new TextSpan(start, start + "The pond was dug".Length);

        var html = await bot.Client.GetStringAsync(new ArticlePlace("mill.txt", article.Version, span).Path);

        Assert.Contains("<mark id=\"quote\">The pond was dug</mark> by monks", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_nobody_kept_is_said_to_be_gone_and_nothing_is_marked()
    {
        var html = await bot.Client.GetStringAsync("/articles/mill.txt?version=0000&start=3&end=9");

        Assert.Contains("no longer kept", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/none.md")]
    [InlineData("/articles/../appsettings.json")]
    [InlineData("/articles/%2e%2e/%2e%2e/etc/passwd")]
    public async Task What_is_no_article_is_not_found(string path)
    {
        using var response = await bot.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("Host", "bot.example.com")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    public async Task Who_comes_from_elsewhere_or_through_a_proxy_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles");
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await bot.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Bot:Pages", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("Healthy", await bot.Client.GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await bot.Client.GetStringAsync("/health/ready"));
    }
}
