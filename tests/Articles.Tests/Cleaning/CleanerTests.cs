using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Tests.Cleaning;

/// <summary>What goes, and, more important, what stays.</summary>
public sealed class CleanerTests
{
    private const string Story =
        "The old bridge over the river was closed on Monday after engineers found cracks in two of its pillars, the town council said.";

    private const string MoreStory = "Buses will take a longer way round until the spring, and the market moves to the other bank of the river for that time.";

    [Theory]
    [InlineData("Please follow us:")]
    [InlineData("Follow Ann Lee on Twitter: @annlee")]
    [InlineData("Share this story")]
    [InlineData("Enjoyed this? Please spread the word :)")]
    [InlineData("Sign up for our daily newsletter")]
    [InlineData("Subscribe now")]
    [InlineData("Share this on Facebook")]
    [InlineData("Share this:")]
    [InlineData("Find us on Facebook and Instagram")]
    [InlineData("Leave a comment below")]
    public void A_call_to_follow_share_or_subscribe_goes(string line) => AssertRemoved(line, "Asks the reader to follow, share or subscribe.");

    [Theory]
    [InlineData("Featured image: City Hall Photo # 12 “The bridge”")]
    [InlineData("Photo: Ann Lee")]
    [InlineData("Photo by Ann Lee")]
    [InlineData("Photo courtesy of the council")]
    [InlineData("(Photo by Ann Lee/Agency)")]
    [InlineData("Image credit: Ann Lee")]
    public void A_picture_credit_goes(string line) => AssertRemoved(line, "Credits a picture.");

    [Theory]
    [InlineData("Featured News & Articles")]
    [InlineData("Related articles")]
    [InlineData("Most popular")]
    [InlineData("Skip to content")]
    [InlineData("Home > News > Bridges")]
    [InlineData("Advertisement")]
    [InlineData("© 2020 The Town Paper")]
    [InlineData("Read more: The history of the bridge")]
    public void Navigation_goes(string line) => AssertRemoved(line, "Belongs to the page's navigation.");

    [Theory]
    [InlineData("____________")]
    [InlineData("* * *")]
    public void A_rule_between_parts_goes(string line) => AssertRemoved(line, "A line without words.");

    [Theory]
    [InlineData("Subscriptions to the paper rose by a fifth, and readers can cancel at any time.")]
    [InlineData("Try unlimited access, the advertisement said, but few people did.")]
    [InlineData("Photo by photo, she rebuilt the archive of the town.")]
    [InlineData("Getty Images sued the company on Tuesday.")]
    [InlineData("Follow the river to the old mill.")]
    [InlineData("Share prices fell by three per cent.")]
    [InlineData("Related species live in the lake.")]
    [InlineData("Most popular of all is the brown dog.")]
    [InlineData("Home to five thousand people, the valley is quiet.")]
    [InlineData("By Monday the river had risen by a metre.")]
    [InlineData("Follow us into the cave, the guide said, and we did.")]
    [InlineData("More: a word that Utopia made famous.")]
    [InlineData("Search parties left at dawn.")]
    [InlineData("Photo: not older than six months, in colour.")]
    [InlineData("Picture: Two copies of the same size.")]
    [InlineData("Credits: 180 points after three years.")]
    [InlineData("Share this with nobody, not even your family.")]
    [InlineData("Share this room with two others.")]
    [InlineData("Join us on Friday at the old mill.")]
    [InlineData("Find us on the third floor of the town hall.")]
    [InlineData("Follow us to the lake along the red signs.")]
    [InlineData("Sign up for our evening class before 3 May.")]
    [InlineData("Post a comment to the plan before 3 May.")]
    [InlineData("Download our app to pay for parking.")]
    public void A_sentence_that_only_speaks_of_such_things_stays(string sentence)
    {
        var article = Edited.Text($"{Story}\n\n{sentence}\n\n{MoreStory}").Article!;

        Assert.Empty(article.Removed);
        Assert.Contains(sentence, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_among_other_labels_is_a_field()
    {
        var article = Edited.Text("Your entry needs:\n\nName: as in your passport\n\nPhoto: JPEG\n\nImages: PNG\n\nEmail: of the office").Article!;

        Assert.Empty(article.Removed);
    }

    [Fact]
    public void A_block_that_sells_a_subscription_goes_as_a_whole()
    {
        const string offer = "Get full access to The Town Paper\n-\nOnly £2 a month\n-\nEvery crossword since 1950\n-\nOur newsletter, every "
            + "morning\nCancel anytime";

        var article = Edited.Text($"{Story}\n{MoreStory}\n{offer}").Article!;

        Assert.Equal($"{Story}\n{MoreStory}", article.Text);
        Assert.Equal(new RemovedText(offer, "Offers a subscription."), Assert.Single(article.Removed));
    }

    [Fact]
    public void An_article_about_prices_and_trials_stays_whole()
    {
        const string prices = "Basic: $9.99/month after a free trial\n\nCancel anytime\n\nFamily: $19.99/month\n\nUp to 6 premium accounts\n\nCancel anytime";

        var article = Edited.Text($"{Story}\n\n{prices}\n\n{MoreStory}").Article!;

        Assert.Empty(article.Removed);
    }

    [Fact]
    public void A_lead_that_comes_back_is_kept_once()
    {
        var article = Edited.Text($"{Story}\n{MoreStory}\n{Story}\n{MoreStory}").Article!;

        Assert.Equal($"{Story}\n{MoreStory}", article.Text);
        Assert.Equal($"{Story}\n{MoreStory}", Assert.Single(article.Removed).Text);
    }

    [Fact]
    public void The_same_rule_under_two_headings_is_said_of_both()
    {
        const string rule = "Boats of more than twelve metres must not meet other boats in the narrows, and must wait at the post until the lamp is green "
            + "again.";
        var text = $"Rules of the rivers\n\nThe Ode River\n\n{rule} {rule[..40]} is what the sign says.\n\nThe Sarn River\n\n{rule} {rule[..40]} is what "
            + "the sign says.";

        Assert.Empty(Edited.Text(text).Article!.Removed);
    }

    [Theory]
    [InlineData("Privacy policy")]
    [InlineData("Terms and conditions")]
    public void A_label_above_its_text_is_a_title(string label)
    {
        Assert.StartsWith(label, Edited.Text($"{label}\n\n{Story}").Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_line_may_come_back()
    {
        const string place = "WHERE: Town Library, Main Branch, 301 Bridge Street, on the left.";

        var article = Edited.Text($"{Story}\n\nFirst evening\n\n{place}\n\nSecond evening\n\n{place}").Article!;

        Assert.Empty(article.Removed);
    }

    [Fact]
    public void The_titles_below_related_articles_go_with_their_label()
    {
        var article = Edited.Text($"{Story}\n\nRelated articles\n\nHow bridges are built today\n\nTen rivers you should see once").Article!;

        Assert.Equal(Story, article.Text);
    }

    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("By Ann Lee and Bob Ray", "Ann Lee and Bob Ray")]
    [InlineData("BY ANN LEE, STAFF WRITER", "ANN LEE, STAFF WRITER")]
    [InlineData("By TownPaper staff", "TownPaper staff")]
    public void A_line_that_names_the_author_becomes_the_byline(string line, string byline)
    {
        var article = Edited.Text($"{Story}\n\n{MoreStory}\n\n{line}").Article!;

        Assert.Equal(byline, article.Metadata.Byline);
        Assert.DoesNotContain(line, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("December 9, 2017", "2017-12-09")]
    [InlineData("Published: Sat, 9 Dec 2017 10:30 GMT", "2017-12-09")]
    [InlineData("Posted on 9.12.2017", "2017-12-09")]
    [InlineData("Published 9 December 2017.", "2017-12-09")]
    [InlineData("Issued: 9 December 2017", "2017-12-09")]
    [InlineData("Date: 9 December 2017 | 4 min read", "2017-12-09")]
    public void A_line_at_the_top_that_is_only_a_date_becomes_the_date(string line, string published)
    {
        var article = Edited.Text($"{line}\n\n{Story}").Article!;

        Assert.Equal(published, article.Metadata.Published?.ToString());
        Assert.Equal(Story, article.Text);
    }

    [Theory]
    [InlineData("By Ann Lee | December 9, 2017 | 3 comments")]
    [InlineData("By Ann Lee, 9 December 2017")]
    [InlineData("Written by Ann Lee · 2017-12-09")]
    [InlineData("Author: Ann Lee • Published: December 9, 2017 • 12 minute read")]
    public void A_line_may_tell_the_author_and_the_date(string line)
    {
        var article = Edited.Text($"{line}\n\n{Story}").Article!;

        Assert.Equal(("Ann Lee", "2017-12-09", Story), (article.Metadata.Byline, article.Metadata.Published?.ToString(), article.Text));
    }

    [Theory]
    [InlineData("Last updated: 9 December 2017")]
    [InlineData("Updated on 2017-12-09.")]
    [InlineData("Version 2.1, 9 December 2017")]
    [InlineData("Version of 9 December 2017. Signed: Ada Holm, warden")]
    [InlineData("Version 3 of 9 December 2017")]
    [InlineData("Approved by nobody yet. Valid from 9 December 2017.")]
    [InlineData("Adopted on 9 December 2017")]
    [InlineData("As of 9 December 2017")]
    [InlineData("Effective from December 9, 2017")]
    [InlineData("Effective date | 9 December 2017")]
    [InlineData("These rules are in force since 9 December 2017 and hold for everybody.")]
    [InlineData("The new prices come into effect on 9 December 2017.")]
    public void When_a_text_was_changed_or_takes_effect_dates_it_where_nothing_else_does_and_stays(string line)
    {
        var article = Edited.Text($"{line}\n\n{Story}").Article!;
        var dated = Edited.Text($"Published: 1 May 2016\n\n{line}\n\n{Story}").Article!;

        Assert.Equal("2017-12-09", article.Metadata.Published?.ToString());
        Assert.Contains(line, article.Text, StringComparison.Ordinal);
        Assert.Equal("2016-05-01", dated.Metadata.Published?.ToString());
    }

    [Theory]
    [InlineData("City of Tarrow, Gardens Department, March 2026", "2026-03")]
    [InlineData("Press release 12/2026 · City of Tarrow · 11 March 2026", "2026-03-11")]
    [InlineData("Press release – 11 March 2026 – for immediate release", "2026-03-11")]
    [InlineData("Leaflet 7, third edition, March 2026", "2026-03")]
    [InlineData("Signal House, 4th edition, 11 March 2026. Subject to change.", "2026-03-11")]
    [InlineData("Adopted by the yearly meeting on 11 March 2026. These rules replace those of 2 May 2019.", "2026-03-11")]
    [InlineData("Terms from 11 March 2026. They replace those in force from 2 May 2019.", "2026-03-11")]
    [InlineData("Tarrow Gas · prices from 11 March 2026 · sheet 4\n\nThese prices replace those of sheet 3 (2 May 2019).", "2026-03-11")]
    [InlineData("Notice of 2 March 2026, updated on 11 March 2026", "2026-03-11")]
    [InlineData("Rules, version 5, adopted by the works council on 2 January 2026, in force from 11 March 2026.", "2026-03-11")]
    [InlineData("Published 2 January 2026, valid for deliveries from 11 March 2026.", "2026-03-11")]
    [InlineData("Status: final. Issued 11 March 2026 by the works office.", "2026-03-11")]
    [InlineData("For: Town council. From: Ilse Marr, head of works. Date: 11 March 2026", "2026-03-11")]
    [InlineData("Minutes of the meeting held on Wednesday 11 March 2026, 18.00, Room 3", "2026-03-11")]
    [InlineData("Wednesday, 11 March 2026 - page 18", "2026-03-11")]
    [InlineData("Wording of 9 May 2019, as amended on 11 March 2026", "2026-03-11")]
    [InlineData("Field | Entry\nVersion | 3.2\nApproved by | Gardens Committee, 11 March 2026\nNext review | Summer 2028", "2026-03-11")]
    [InlineData("This version replaces the notice of 11 March 2026.", null)]
    [InlineData("Closing date: 11 March 2026", null)]
    [InlineData("The offer is valid until 11 March 2026.", null)]
    [InlineData("Wednesday 11 March 2026, town hall, large room", null)]
    [InlineData("The race starts in the harbour on Wednesday, 11 March 2026.", null)]
    [InlineData("The bridge will be shut on 11 March 2026, so that the pier can be mended.", null)]
    [InlineData("Born 4 May 1931 - died 11 March 2026", null)]
    [InlineData("Summer timetable, 11 March 2026 to 2 October 2026", null)]
    [InlineData("Item | Closing date\nTrainee gardener | 11 March 2026", null)]
    public void A_line_over_a_paper_tells_from_when_it_is(string lines, string? date)
    {
        var article = Edited.Text($"{lines}\n\n{Story}").Article!;

        Assert.Equal(date, article.Metadata.Published?.ToString());
        Assert.Equal(date is not null, article.Metadata.IsStanding);
        Assert.StartsWith(lines.Split('\n')[0], article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TARROW CLINIC\n\nHours and vaccinations\nSheet for patients, 20 January 2025", "TARROW CLINIC", "Hours and vaccinations")]
    [InlineData("TARROW CLINIC\nPARKING\nNotice of 10 January 2025\nThis notice replaces the notice of 15 January 2023.", "TARROW CLINIC", "PARKING")]
    [InlineData("TARROW POST\n\nFriday, 16 January 2026 - page 18\n\nMILL BURNS DOWN\n\nBy Ann Lee", "TARROW POST", "MILL BURNS DOWN")]
    [InlineData("TARROW SCHOOL\nChurch Lane 2, Tarrow\n24 March 2025\n\nTo the parents of year 5\n\nTRIP TO THE MILL", "TARROW SCHOOL", "TRIP TO THE MILL")]
    [InlineData("VILLAGE OF HOLM\n\nSUMMER FETE, 5 June 2027\n\nFrom the committee\n\n20 May 2027", "VILLAGE OF HOLM", "SUMMER FETE, 5 June 2027")]
    [InlineData("THE HOLM HERALD\nTuesday, 3 March 2026\n\nFerry rammed the jetty", "THE HOLM HERALD", "Ferry rammed the jetty")]
    [InlineData("HOLM SPORTS HALL\nPrices from 6 January 2026\n\nWhat      Adult   Child\nSquash    9.00    5.00", null, "HOLM SPORTS HALL")]
    [InlineData("VILLAGE OF HOLM\n\n20 May 2027\n\nThe fete begins at 11.00.\n\nCommittee: Ada Bell", null, "VILLAGE OF HOLM")]
    [InlineData("ROOM BOOKING RULES\n\nOpening hours", null, "ROOM BOOKING RULES")]
    [InlineData("TARROW CLINIC - HOURS\n\nSheet for patients\n\n20 January 2025", null, "TARROW CLINIC - HOURS")]
    [InlineData("Tarrow Clinic\n\nHours\n\n20 January 2025", null, "Tarrow Clinic")]
    public void Below_the_name_of_an_organisation_stands_what_a_paper_is_about(string lines, string? source, string title)
    {
        var metadata = Edited.Text($"{lines}\n\n{Story}").Article!.Metadata;

        Assert.Equal((source, title), (metadata.Source, metadata.Title));
    }

    [Theory]
    [InlineData("Minutes of 9 December 2017", "2017-12-09")]
    [InlineData("Parish council: minutes, Saturday, 9 December 2017", "2017-12-09")]
    [InlineData("Newsletter December 2017", "2017-12")]
    [InlineData("Price list (1 July 2024)", "2024-07-01")]
    [InlineData("The battle of Halle, 3 July 1995", null)]
    [InlineData("What the minutes say about events in July 1995", null)]
    [InlineData("Prices of Saturday 9 December 2017", "2017-12-09")]
    [InlineData("Timetable until 9 December 2017", null)]
    [InlineData("Newsletter 12", null)]
    public void The_title_of_a_paper_that_comes_out_again_and_again_dates_it(string title, string? published) =>
        Assert.Equal(published, Edited.Text(Story, title: title).Article!.Metadata.Published?.ToString());

    [Theory]
    [InlineData("2024 Harvest Festival")]
    [InlineData("July 4")]
    public void A_line_that_is_no_full_date_stays(string line)
    {
        var article = Edited.Text($"{line}\n\n{Story}").Article!;

        Assert.Null(article.Metadata.Published);
        Assert.Contains(line, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_further_down_is_part_of_the_story()
    {
        var article = Edited.Text($"{Story}\n\nDecember 9, 2017\n\n{MoreStory}").Article!;

        Assert.Null(article.Metadata.Published);
    }

    [Fact]
    public void Every_kind_of_line_break_becomes_one_and_no_other_character_changes()
    {
        var article = Edited.Text("One\u00A0two.\r\nThree\u200B four.\rFive\u2028six\u0085seven.").Article!;

        Assert.Equal("One\u00A0two.\nThree\u200B four.\nFive\nsix\nseven.", article.Text);
    }

    [Fact]
    public void A_text_of_adverts_only_is_no_article()
    {
        var reading = Edited.Text("Share\n\nFollow us\n\nSubscribe now");

        Assert.Null(reading.Article);
        Assert.Equal("Nothing but advertisements, credits and navigation was found in it.", reading.Failure);
    }

    private static void AssertRemoved(string line, string reason)
    {
        var article = Edited.Text($"{Story}\n\n{line}\n\n{MoreStory}").Article!;

        Assert.Equal(new RemovedText(line, reason), Assert.Single(article.Removed));
        Assert.Equal($"{Story}\n\n{MoreStory}", article.Text);
    }

    [Fact]
    public void A_line_at_the_top_that_is_only_the_name_of_the_known_author_goes()
    {
        var draft = new ArticleDraft(
            $"Bridge closed\n\nAnn Lee\n\n{Story}\n\nAnn Lee\n\n{MoreStory}", ArticleFacts.None with { Title = "Bridge closed", Byline = "Ann Lee" });

        var article = new ArticleEditor(new ArticlesOptions()).Edit("test", draft).Article!;

        Assert.Equal($"Bridge closed\n\n{Story}\n\nAnn Lee\n\n{MoreStory}", article.Text);
    }
}
