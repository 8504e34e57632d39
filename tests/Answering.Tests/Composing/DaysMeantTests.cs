using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Tests.Composing;

public class DaysMeantTests
{
    private static SmallLibrary Library => new SmallLibrary()
        .Add("ferry.md", "Ferry", "The ferry of Lunden sank yesterday. Its captain was saved.", new PublicationDate(2024, 3, 1))
        .Add("mill.md", "Mill", "The mill of Karnsund was sold last month. It grinds rye on Monday and Thursday.", new PublicationDate(2022, 1, 20))
        .Add("hall.md", "Hall", "The hall of Thornwick burnt down on Sunday.", new PublicationDate(2025, 6, 12))
        .Add("pier.md", "Pier", "The pier of Halm opened yesterday.")
        .Add("school.md", "School", "The school of Brenna opens its new gym next month.", new PublicationDate(2023, 12, 4));

    [Theory]
    [InlineData("When did the ferry of Lunden sink?", "The ferry of Lunden sank yesterday [29 February 2024].")]
    [InlineData("When was the mill of Karnsund sold?", "The mill of Karnsund was sold last month [December 2021].")]
    [InlineData("On which day did the hall of Thornwick burn down?", "The hall of Thornwick burnt down on Sunday [8 June 2025].")]
    [InlineData("In which month does the school of Brenna open its new gym?", "The school of Brenna opens its new gym next month [January 2024].")]
    public async Task Words_that_count_from_the_day_of_an_article_get_the_day_they_mean(string question, string shown)
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(shown, answer.Text);
        Assert.DoesNotContain("[", Assert.Single(answer.Citations).Quote, StringComparison.Ordinal);
        if (answer.ShortAnswer is { } brief)
            Assert.Contains("20", brief.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("When did the pier of Halm open?", "The pier of Halm opened yesterday.")]
    [InlineData("When does the mill of Karnsund grind rye?", "It grinds rye on Monday and Thursday.")]
    [InlineData("What happened to the ferry of Lunden?", "The ferry of Lunden sank yesterday.")]
    public async Task Nothing_is_counted_where_the_day_is_unknown_or_not_asked_for(string question, string shown)
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking(question), CancellationToken.None);

        Assert.StartsWith(shown, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[", answer.Text, StringComparison.Ordinal);
    }
}
