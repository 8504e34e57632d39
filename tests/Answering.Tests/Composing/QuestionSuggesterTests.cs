using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Composing;

public class QuestionSuggesterTests
{
    [Theory]
    [InlineData("The old mill of Karnsund was built in 1761.", "When was the old mill of Karnsund built?")]
    [InlineData("The bridge was designed by Paul Lind and opened later.", "Who designed the bridge?")]
    [InlineData("The ferries were sold to a museum in 2004.", "When were the ferries sold?")]
    [InlineData("The lighthouse is 31 metres tall.", "How tall is the lighthouse?")]
    [InlineData("A day ticket costs 6 euros for adults.", "How much does a day ticket cost?")]
    [InlineData("The library opens at 9:30 on weekdays.", "When does the library open?")]
    [InlineData("Marta Oduya said the pier would stay.", "What did Marta Oduya say?")]
    public void A_question_is_asked_in_the_articles_own_wording(string text, string asked) =>
        Assert.Equal([asked], QuestionSuggester.Suggest(string.Empty, [SmallLibrary.Of(text).Passage(0)]));

    [Theory]
    [InlineData("It was built in 1761 and is 31 metres tall.")]
    [InlineData("This was decided by Paul Lind. There is no ticket.")]
    [InlineData("Nobody knows when, and the mill may be older than it looks.")]
    public void What_only_points_back_is_not_asked_about(string text) =>
        Assert.Empty(QuestionSuggester.Suggest(string.Empty, [SmallLibrary.Of(text).Passage(0)]));

    [Fact]
    public async Task Who_says_hello_is_offered_questions_about_what_the_articles_tell()
    {
        var library = SmallLibrary.Of("The old mill of Karnsund was built in 1761. It grinds rye.", "A day ticket of the tram costs 6 euros for adults.");

        var answer = await Assistants.Over(library, null, ("Answering:SuggestionBudget", "00:00:20"))
            .AskAsync(new Asking("Hello!") { WithSuggestions = true }, CancellationToken.None);

        Assert.Equal(["When was the old mill of Karnsund built?", "How much does a day ticket of the tram cost?"], answer.Suggestions.Take(2));
    }
}
