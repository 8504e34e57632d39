using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

public sealed class NamedArticleTests
{
    private const string Policy = """
        Employees book train tickets with the office in Lunden before they leave. First class is allowed on journeys of more than four hours.

        The company pays up to 42 euros a day for meals inside the country. Alcohol is never paid for, whoever drinks it with whom.

        For a private car 38 cents a kilometre are paid, and parking fees are paid too. Fines for driving too fast are not paid by anybody else.
        """;

    [Fact]
    public async Task A_summary_of_an_article_called_by_its_title_comes_from_all_of_it()
    {
        var library = new SmallLibrary().Add("policy.txt", "Travel and expenses policy", Policy)
            .Add("boats.txt", "Boats", "The boats leave at nine every day of the year.");

        var answer = await AskAsync(library, "Summarise the travel policy");

        Assert.True(answer.Sentences.Count > 1);
        Assert.All(answer.Citations, citation => Assert.Equal("policy.txt", citation.Article.Key));
        Assert.DoesNotContain(answer.Sentences, sentence => sentence.Text.Contains("policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Where_two_titles_have_the_words_both_articles_are_looked_at()
    {
        var library = new SmallLibrary()
            .Add("old.txt", "Travel policy of 2024", "The travel policy of that year pays 40 euros a day for meals.")
            .Add("new.txt", "Travel policy of 2025", "Since January the travel policy refunds parking fees and taxis after midnight.");

        var answer = await AskAsync(library, "Summarise the travel policy");

        Assert.Equal(2, answer.Citations.Select(citation => citation.Article.Key).Distinct().Count());
    }

    private static Task<Answer> AskAsync(SmallLibrary library, string question) =>
        Assistants.Over(library).AskAsync(new Asking(question), CancellationToken.None);
}
