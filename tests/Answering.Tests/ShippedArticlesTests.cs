using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests;

/// <summary>Questions that a person would ask of the two articles that ship.</summary>
public sealed class ShippedArticlesTests : IClassFixture<ShippedArticlesTests.Shipped>
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly FolderOfArticles _articles;

    public ShippedArticlesTests(Shipped shipped) => _articles = shipped.Articles;

    [Theory]
    [InlineData("Who did Feltman meet?", "Foreign Minister Ri Yong-ho")]
    [InlineData("When did Feltman visit North Korea?", "from December 5 through 8")]
    [InlineData("Which UN project sites did Feltman visit?", "the Breast Tumor Institute of the Pyongyang Maternity Hospital")]
    [InlineData("Who is Jeffrey Feltman?", "Assistant Secretary of State for Near Eastern Affairs")]
    [InlineData("When was the last time a UN official of this level visited North Korea?", "was in 2011")]
    [InlineData("What did Tillerson say?", "Tillerson")]
    [InlineData("Where did Tillerson speak?", "Atlantic Council-Korea Foundation forum in Washington")]
    [InlineData("What did the White House say?", "The President’s views on North Korea have not changed.")]
    [InlineData("Has the President changed his views on North Korea?", "have not changed")]
    [InlineData("What does North Korea say about its nuclear weapons program?", "the irreversible and inevitable strategic option")]
    [InlineData("What is Ban committed to?", "helping inter-Korean relations")]
    [InlineData("Who is Eom Sang-yoon?", "North Korea researcher from the Sejong Institute")]
    [InlineData("What did Eom say about the resolution?", "resolution")]
    [InlineData("Why would a resolution be bad for Kim Jong Un?", "one of biggest worries")]
    [InlineData("Why did Ban decline to answer?", "hasn’t heard from the North since Monday")]
    [InlineData("Which news agencies reported that Ban would travel to North Korea?", "South Korea’s Yonhap and China’s Xinhua")]
    [InlineData("What did the KCNA report?", "keeping the communication channel open")]
    [InlineData("What did Feltman see?", "the sanctions were negatively impacting international humanitarian efforts")]
    public async Task The_right_sentence_answers(string question, string held)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Contains(held, answer.Text, StringComparison.Ordinal);
        await AssertProven(answer);
    }

    [Theory]
    [InlineData("What is the capital of France?")]
    [InlineData("Who won the 2018 World Cup?")]
    [InlineData("How much does a subscription cost?")]
    [InlineData("How do I subscribe to NK News?")]
    [InlineData("What is the price of unlimited access?")]
    [InlineData("subscribe")]
    [InlineData("Who took the photo?")]
    [InlineData("What did Merkel say about North Korea?")]
    public async Task What_the_articles_do_not_say_is_refused(string question)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Empty(answer.Citations);
        Assert.Contains("2 articles", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_knows_whom_and_what_the_conversation_is_about()
    {
        var first = await AskAsync("What did Tillerson say about talks with North Korea?");
        var conversation = Conversation.Empty.With(
            new ConversationTurn("What did Tillerson say about talks with North Korea?", first.UnderstoodAs, first.Text, first.Citations));

        var place = await AskAsync("Where did he speak?", conversation);
        var other = await AskAsync("What about the White House?", conversation);

        Assert.Equal("Where did Tillerson speak?", place.UnderstoodAs);
        Assert.Contains("Washington", place.Text, StringComparison.Ordinal);
        Assert.Contains("have not changed", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_of_a_comparison_are_quoted()
    {
        var answer = await AskAsync("What did Tillerson and the White House say about talks with North Korea?");

        Assert.Contains("Tillerson", answer.Text, StringComparison.Ordinal);
        Assert.Contains("have not changed", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Fact]
    public async Task Who_contradicts_is_quoted_with_what_he_contradicts()
    {
        var answer = await AskAsync("Did Ban travel to North Korea?");

        Assert.Contains("reported that Ban would travel to North Korea", answer.Text, StringComparison.Ordinal);
        Assert.Contains("office would deny this", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pronoun_is_named_in_brackets_and_the_rest_is_the_quote()
    {
        var answer = await AskAsync("Where did Tillerson speak?");

        var sentence = Assert.Single(answer.Sentences).Text;
        Assert.Contains("he [Rex Tillerson] said", sentence, StringComparison.Ordinal);
        Assert.Equal(answer.Citations[0].Quote, sentence.Replace(" [Rex Tillerson]", string.Empty, StringComparison.Ordinal));
        Assert.Contains("Atlantic Council-Korea Foundation forum", answer.ShortAnswer?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Summarise the article about Feltman", "Jeffrey Feltman visited North Korea")]
    [InlineData("What do the articles say about human rights?", "human rights violations")]
    [InlineData("Tell me about Kim Jong Un", "young leader Kim Jong Un")]
    public async Task A_summary_is_a_few_sentences_of_the_articles(string question, string held)
    {
        var answer = await AskAsync(question);

        Assert.InRange(answer.Sentences.Count, 2, 3);
        Assert.Contains(held, answer.Text, StringComparison.Ordinal);
        await AssertProven(answer);
    }

    [Theory]
    [InlineData("Which articles mention Tillerson?", 1)]
    [InlineData("Which articles are there?", 2)]
    [InlineData("Articles from last week", 0)]
    public async Task Articles_are_listed(string question, int count)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerOutcome.SmallTalk, answer.Outcome);
        Assert.Equal(count, answer.Listed.Count);
    }

    [Theory]
    [InlineData("Hello!")]
    [InlineData("What can you do?")]
    public async Task Who_says_hello_is_offered_questions_that_the_articles_answer(string text)
    {
        var answer = await _articles.Assistant.AskAsync(new Asking(text) { AskedOn = Today, WithSuggestions = true }, CancellationToken.None);

        Assert.InRange(answer.Suggestions.Count, 1, 3);
        foreach (var question in answer.Suggestions)
            Assert.Equal(AnswerOutcome.Answered, (await AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task Further_questions_are_offered_only_when_the_articles_answer_them()
    {
        var answer = await _articles.Assistant.AskAsync(
            new Asking("What did the White House say?") { AskedOn = Today, WithSuggestions = true }, CancellationToken.None);

        Assert.InRange(answer.Suggestions.Count, 1, 3);
        foreach (var suggestion in answer.Suggestions)
            Assert.Equal(AnswerOutcome.Answered, (await AskAsync(suggestion)).Outcome);
    }

    private Task<Answer> AskAsync(string question, Conversation? conversation = null) => _articles.Assistant.AskAsync(
        new Asking(question) { AskedOn = Today, Conversation = conversation ?? Conversation.Empty }, CancellationToken.None);

    private async Task AssertProven(Answer answer)
    {
        foreach (var citation in answer.Citations)
        {
            var article = await _articles.Library.FindAsync(citation.Article.Key, CancellationToken.None);
            Assert.Equal(citation.Quote, citation.Span.In(article!.Text).ToString());
        }
    }

    public sealed class Shipped : IDisposable
    {
        internal FolderOfArticles Articles { get; } = FolderOfArticles.Shipped();

        public void Dispose() => Articles.Dispose();
    }
}
