using System.Text;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Tests.Readers.Pages;

/// <summary>The article of a page as a browser saves it, whatever its makers called the elements around it.</summary>
public sealed class MainContentTests
{
    private const string Story =
        "<h1>Bridge closed</h1><p>The old bridge in Wend was closed on Monday for half a year.</p><p>A crack in the northern pillar is the reason, the "
        + "town says.</p>";

    private const string Words =
        "Bridge closed\n\nThe old bridge in Wend was closed on Monday for half a year.\n\nA crack in the northern pillar is the reason, the town says.";

    [Theory]
    [InlineData("<form id='aspnetForm'><div id='menu'><a href='/'>Home</a> <a href='/n'>News</a> <a href='/c'>Contact</a></div><div "
        + "id='content'>{0}</div></form>")]
    [InlineData("<div class='story'>{0}</div><div class='rail'><article class='teaser'><h3>Ten soups</h3><p>Our cook shows ten soups.</p></article></div>")]
    [InlineData("<div id='cookie-consent'><h2>We use cookies</h2><p>We and our 900 partners store information on your device, and keep it for 13 "
        + "months.</p><p>You may withdraw your consent at any time by a click on the link at the foot of each page of ours.</p><p>We process data to use "
        + "precise positions and to scan your device for its features.</p></div><div class='body'>{0}</div>")]
    [InlineData("<div class='story'>{0}</div><div class='related'><h4>More on this</h4><ul><li><a href='/a'>Ferry sinks at Wend</a></li><li><a "
        + "href='/b'>Mayor of Wend fined 4,000 crowns</a></li></ul></div><div class='most-read'><ol><li><a>How to boil eggs in 6 minutes</a></li></ol></div>")]
    [InlineData("<main>{0}<section id='comments'><h2>3 comments</h2><p>I crossed the bridge every day for 40 years, says a reader with much to "
        + "tell.</p><p>The bridge should be blue, says another reader who has much to tell as well.</p><p>And a third one agrees with both of them at "
        + "great length.</p></section></main>")]
    [InlineData("<header><h2>The Wend Paper</h2></header><nav><ul><li><a href='/'>Home</a></li></ul></nav><article>{0}<footer><a "
        + "href='/t'>Tags</a></footer></article><footer>Imprint of the paper</footer>")]
    [InlineData("<table><tr><td width='120'><a href='1'>Home</a><br><a href='2'>News</a><br><a href='3'>Sport</a></td><td>{0}</td></tr></table>")]
    [InlineData("<div class='page has-sidebar no-comments'><div class='paywall'>{0}</div><aside class='sidebar'><p>Rain is expected in the whole valley "
        + "on Friday.</p></aside></div>")]
    [InlineData("<div><template shadowrootmode='open'>{0}</template></div>")]
    [InlineData("<article>{0}<article class='embed'><p>Read also about the ferry to Morn.</p></article></article>")]
    public void The_article_of_a_page_is_read_and_what_stands_around_it_is_not(string page)
    {
        Assert.Equal(Words, Read(page.Replace("{0}", Story, StringComparison.Ordinal)).Text);
    }

    [Theory]
    [InlineData("<aside class='note'><p>The detour is 12 km long and open to lorries.</p></aside>")]
    [InlineData("<div class='factbox'><p>The detour is 12 km long and open to lorries.</p></div>")]
    [InlineData("<div class='accordion'><h3>How long is the detour?</h3><div class='panel' style='display:none'><p>The detour is 12 km long and open to "
        + "lorries.</p></div></div>")]
    [InlineData("<h3>How long is the detour?</h3><div aria-hidden='true'><p>The detour is 12 km long and open to lorries.</p></div>")]
    [InlineData("<details><summary>How long is the detour?</summary><p>The detour is 12 km long and open to lorries.</p></details>")]
    [InlineData("<div class='tab-content' hidden><p>The detour is 12 km long and open to lorries.</p></div>")]
    [InlineData("<section id='sharing-the-detour'><h2>Sharing the detour</h2><p>The detour is 12 km long and open to lorries.</p></section>")]
    [InlineData("<ul><li>The detour is 12 km long and open to lorries.</li></ul>")]
    [InlineData("<p>Write to <a href='mailto:a@example.org'>a@example.org</a>.</p><p>The detour is 12 km long and open to lorries.</p>")]
    public void Boxes_of_facts_and_collapsed_panels_belong_to_the_article(string part)
    {
        var text = Read($"<main>{Story}{part}<p>The market moves to the other bank of the river.</p></main>").Text;

        Assert.Contains("The detour is 12 km long and open to lorries.", text, StringComparison.Ordinal);
        Assert.Contains("The market moves to the other bank", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class='accordion-item'><h2><button class='accordion-button' aria-expanded='false'>Is the quay lit?</button></h2><div "
        + "class='accordion-collapse'><p>Yes, until ten at night.</p></div></div>")]
    [InlineData("<button class='accordion'>Is the quay lit?</button><div class='panel'><p>Yes, until ten at night.</p></div>")]
    [InlineData("<dl><dt><button aria-controls='x'>Is the quay lit?</button></dt><dd id='x'>Yes, until ten at night.</dd></dl>")]
    public void A_button_that_opens_a_part_of_the_article_is_its_heading(string part)
    {
        var text = Read($"<main>{Story}<button>Print this page</button>{part}</main>").Text;

        Assert.EndsWith("Is the quay lit?\n\nYes, until ten at night.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Print", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_of_a_few_words_that_opens_by_a_click_belongs_to_the_article()
    {
        var text = Read($"<main>{Story}<div class='tab-pane' hidden><ul><li>Detour: 12 km</li></ul></div><div class='panel' hidden><a href='/a'>Login</a> "
            + "<a href='/b'>Help</a></div></main>").Text;

        Assert.EndsWith("\n\nDetour: 12 km", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_about_cookies_is_no_banner()
    {
        const string page = "<main class='cookie-policy'><h1>Our cookies</h1><p>The site of the pool keeps one cookie for 30 days.</p></main>";

        Assert.Equal("Our cookies\n\nThe site of the pool keeps one cookie for 30 days.", Read(page).Text);
    }

    [Fact]
    public void The_text_that_a_page_tells_only_programs_is_read_where_it_shows_none()
    {
        const string json =
            """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam raised","datePublished":"2025-10-03","articleBody":"The dam at Ulk was raised by 4 metres."}</script>""";

        var draft = Read($"<html><head>{json}</head><body><div id='root'></div><noscript>Switch on JavaScript.</noscript></body></html>");

        Assert.Equal(("The dam at Ulk was raised by 4 metres.", "Dam raised", "2025-10-03"),
            (draft.Text, draft.Facts.Title, draft.Facts.Published?.ToString()));
        Assert.StartsWith("Bridge closed", Read($"<head>{json}</head><main>{Story}</main>").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-02-17T08:00:00Z'>", "")]
    [InlineData("<meta name='DC.date' content='2024-02-17'>", "")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2024-02-17T08:00:00+00:00\"},{\"@type\":\"WebSite\",\"name\":\"x\"}]}</script>", "")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":[\"TechArticle\"],\"datePublished\":\"2024-02-17\"},{\"@type\":\"Comment\",\"datePublished\":\"2020-01-01\"}]</script>", "")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebPage\",\"dateModified\":\"2024-02-17\"}</script>", "")]
    [InlineData("", "<time datetime='2024-02-17'>17 February</time>")]
    [InlineData("", "<span itemprop='datePublished' content='2024-02-17'>on Saturday</span>")]
    [InlineData("", "<p>Published: 17 February 2024</p>")]
    [InlineData("", "<p>Last updated: 17 February 2024</p>")]
    public void A_page_tells_its_date_in_many_places(string head, string mark)
    {
        var draft = Read($"<html><head><title>Lift</title>{head}</head><body><article><h1>Lift</h1>{mark}<p>The town hall got a new lift "
            + "yesterday.</p></article></body></html>");
        var metadata = new ArticleEditor(new ArticlesOptions()).Edit("a.html", draft).Article!.Metadata;

        Assert.Equal("2024-02-17", metadata.Published?.ToString());
    }

    [Theory]
    [InlineData("<title>FAQ of the pool</title>", "<h1>FAQ</h1>", "FAQ of the pool")]
    [InlineData("<title>New lift | Orrell Post</title>", "<header><h1><a href='/'>Orrell Post</a></h1></header>", "New lift")]
    [InlineData("<title>New lift - Orrell Post</title><meta property='og:site_name' content='Orrell Post'>", "<p>x</p>", "New lift")]
    [InlineData("<title>Orrell Post | New lift</title>", "<h1>New lift</h1>", "New lift")]
    [InlineData("<title>Orrell Post</title><meta property='og:title' content='New &amp;amp; fast lift'>", "<h1>Lift</h1>", "New & fast lift")]
    public void The_title_names_the_article_and_not_the_site(string head, string body, string title)
    {
        Assert.Equal(title, Read($"<html><head>{head}</head><body>{body}<p>The town hall got a new lift yesterday.</p></body></html>").Facts.Title);
    }

    [Theory]
    [InlineData("<meta name='author' content='Ann Lee'>", "")]
    [InlineData("<meta name='author' content='https://example.org/ann'>", "<a rel='author' href='/ann'>Ann Lee</a>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Lee\"}}</script>", "")]
    [InlineData("", "<span class='author-name'>By Ann Lee</span>")]
    public void A_page_tells_its_author_in_many_places(string head, string mark)
    {
        Assert.Equal("Ann Lee", Read($"<html><head>{head}</head><body><h1>Lift</h1>{mark}<p>The town hall got a new lift.</p></body></html>").Facts.Byline);
    }

    [Fact]
    public void Invisible_marks_of_a_page_split_no_word()
    {
        Assert.Equal("The unemployment office",
            Read("<p>The un&shy;em&shy;ploy&#8203;ment of&#xFB01;ce</p>".Replace("of&#xFB01;ce", "o&#xFB03;ce", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void A_page_with_front_matter_and_values_to_fill_in_shows_neither()
    {
        var draft = Read("---\ntitle: Fees\ndate: 2024-02-17\n---\n<p>{% if open %}The pool is open.{% endif %} A ticket costs {{ price }} crowns. "
            + "Children swim free.</p><pre>{{ code }}</pre>");

        var article = new ArticleEditor(new ArticlesOptions()).Edit("a.html", draft).Article!;

        Assert.Equal("The pool is open. Children swim free.\n\n{{ code }}", article.Text);
        Assert.Equal(("Fees", "2024-02-17"), (article.Metadata.Title, article.Metadata.Published?.ToString()));
        Assert.Equal("A ticket costs … crowns.", Assert.Single(article.Removed).Text);
    }

    private static ArticleDraft Read(string html) => new HtmlReader().Read(Encoding.UTF8.GetBytes(html));
}
